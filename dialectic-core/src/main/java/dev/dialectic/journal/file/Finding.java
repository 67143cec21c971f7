package dev.dialectic.journal.file;

import java.util.Objects;

/**
 * Something about a debate's files that an owner should know. Immutable and thread-safe.
 *
 * @param kind what it is
 * @param file the name of the file it is about
 * @param offset where it begins in that file, in bytes
 * @param bytes how many bytes it concerns
 * @param words a sentence for people, without anything that agents said
 */
public record Finding(Kind kind, String file, long offset, long bytes, String words) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(words, "words");
    }

    /** What a finding is. */
    public enum Kind {
        /** The last writing was not finished and was never acknowledged: it is cut and kept aside. */
        TORN_TAIL(false),
        /** What was acknowledged is damaged. */
        DAMAGED(true),
        /** The end of what was acknowledged is gone. */
        LOST_TAIL(true),
        /** The journal is gone, and its head is still there. */
        MISSING(true),
        /** A newer Dialectic wrote it, in a form that is not known here: it is whole, but nothing more can be said. */
        NEWER(true),
        /** Somebody who had lost the right to write wrote all the same: it does not count. */
        STALE_WRITER(false),
        /** Between two records that follow each other stands what is no record. */
        FOREIGN_BYTES(false),
        /** There is no head: a lost end would not be noticed. */
        NO_HEAD(false),
        /** The head is damaged: a lost end would not be noticed. */
        DAMAGED_HEAD(false),
        /** An earlier damage was kept aside. */
        KEPT_ASIDE(false),
        /** Events that could not be recorded were kept aside. */
        ORPHANS(false);

        private final boolean refused;

        Kind(boolean refused) {
            this.refused = refused;
        }

        /**
         * Whether a debate with it is refused: until it is salvaged, or if it is {@link #NEWER}, until it is read with the
         * Dialectic that wrote it.
         *
         * @return true if what was acknowledged is not all there, or cannot all be read here
         */
        public boolean refused() {
            return refused;
        }
    }
}
