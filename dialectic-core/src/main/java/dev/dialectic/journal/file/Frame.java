package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.time.Instant;
import java.util.List;

/**
 * One record of a journal's file. Immutable and thread-safe.
 *
 * @param number its number in the file, counting from 1 without gaps
 * @param epoch how often the debate had been opened when it was written, counting from 1
 * @param writer who wrote it: eight hexadecimal digits, new for each opening
 * @param synced the number of the last frame that was known to be durable when this one was written; 0 for none
 * @param previous the {@linkplain #hash hash} of the frame before; zeros for the first
 * @param at when it was written, for people
 * @param content what it holds
 * @param hash SHA-256 of its JSON, in hexadecimal
 */
record Frame(
        long number,
        long epoch,
        String writer,
        long synced,
        String previous,
        Instant at,
        Content content,
        String hash) {

    /** The hash before the first frame. */
    static final String NO_HASH = "0".repeat(64);

    /** What a frame holds. */
    sealed interface Content {}

    /**
     * A writer opened the debate.
     *
     * @param debate which debate
     * @param begun when it was opened for the first time; no two debates of a folder have the same
     * @param by the process, for people
     */
    record Opened(DebateId debate, Instant begun, String by) implements Content {}

    /**
     * Events that were appended together.
     *
     * @param sequence the sequence of the first of them
     * @param lines each event as {@link dev.dialectic.journal.EventJson} wrote it
     */
    record Events(long sequence, List<String> lines) implements Content {

        Events {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The debate is closed; nothing follows but its reopening.
     *
     * @param events how many events it has
     */
    record Sealed(long events) implements Content {}
}
