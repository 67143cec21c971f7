package dev.dialectic.cli;

import dev.dialectic.cursor.repository.RepositoryException;
import dev.dialectic.cursor.rule.FolderException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;

/** The exit code of what went wrong in the world. Stateless and thread-safe. */
final class Failures {

    private Failures() {}

    static int exitCode(DialecticException failure) {
        if (failure instanceof RepositoryException repository) {
            return switch (repository.problem()) {
                case NOT_A_REPOSITORY -> ExitCode.NOT_A_REPOSITORY;
                case EMPTY_HISTORY -> ExitCode.EMPTY_HISTORY;
                case UNREADABLE -> ExitCode.UNREADABLE;
                case UNKNOWN_REVISION -> ExitCode.USAGE;
            };
        }
        if (failure instanceof JournalConflictException) {
            return ExitCode.IN_USE;
        }
        boolean disk = failure instanceof FolderException || failure instanceof JournalFailedException;
        return disk ? ExitCode.NOT_WRITABLE : ExitCode.UNREADABLE;
    }
}
