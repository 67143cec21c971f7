package dev.dialectic.cursor.rule;

import dev.dialectic.error.DialecticException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Thrown when the {@code .cursor} folder cannot be read or must not be written. */
public final class FolderException extends DialecticException {

    /** What kept the folder from being read or written. */
    public enum Problem {
        /** A link stands where a folder or file of its own is expected. */
        LINK,
        /** A name that is never written, or that differs from another only in case. */
        NAME,
        /** A file that is not ours. */
        NOT_OURS,
        /** A file changed since the plan was made. */
        CHANGED,
        /** The folder may not be written. */
        READ_ONLY,
        /** The disk is full. */
        NO_SPACE,
        /** Anything else that the file system says. */
        FAILED
    }

    private static final long serialVersionUID = 1L;

    /** What kept the folder from being read or written. */
    private final Problem problem;

    FolderException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    private FolderException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /**
     * What kept the folder from being read or written.
     *
     * @return the kind of problem, for an exit code
     */
    public Problem problem() {
        return problem;
    }

    /** The exception for what a file system says about a path. */
    static FolderException of(String path, IOException said) {
        String reason = said instanceof FileSystemException at && at.getReason() != null
                ? at.getReason()
                : String.valueOf(said.getMessage());
        String words = reason.toLowerCase(Locale.ROOT);
        if (said instanceof AccessDeniedException || words.contains("read-only") || words.contains("not permitted")) {
            return new FolderException(
                    Problem.READ_ONLY, path + ": expected a folder that may be written, found it read-only", said);
        }
        if (words.contains("no space") || words.contains("quota")) {
            return new FolderException(Problem.NO_SPACE, path + ": expected space on the disk, found none", said);
        }
        if (words.contains("symbolic links")
                || said instanceof NotDirectoryException
                || words.contains("not a directory")) {
            return new FolderException(
                    Problem.LINK, path + ": expected a folder or file of its own, found a link or another kind", said);
        }
        return new FolderException(Problem.FAILED, path + ": expected to read or write it, found " + reason, said);
    }
}
