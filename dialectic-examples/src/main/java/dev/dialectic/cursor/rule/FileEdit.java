package dev.dialectic.cursor.rule;

import java.util.Objects;

/** One change to one file. Immutable and thread-safe. */
public sealed interface FileEdit permits FileEdit.Create, FileEdit.Replace, FileEdit.Delete {

    /**
     * The file.
     *
     * @return the path from the repository's root, with slashes
     */
    String path();

    /**
     * A file that was not there.
     *
     * @param path the path from the repository's root
     * @param after what it will hold
     */
    record Create(String path, FileContent after) implements FileEdit {
        /** Checks that nothing is missing. */
        public Create {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A file that will hold something else.
     *
     * @param path the path from the repository's root
     * @param before what it holds
     * @param after what it will hold
     */
    record Replace(String path, FileContent before, FileContent after) implements FileEdit {
        /** Checks that nothing is missing. */
        public Replace {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A file that will be gone.
     *
     * @param path the path from the repository's root
     * @param before what it holds
     */
    record Delete(String path, FileContent before) implements FileEdit {
        /** Checks that nothing is missing. */
        public Delete {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(before, "before");
        }
    }
}
