package dev.dialectic.cli;

import dev.dialectic.cursor.repository.RepositoryException;
import dev.dialectic.cursor.rule.FolderException;
import dev.dialectic.error.DialecticException;

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
        return failure instanceof FolderException ? ExitCode.NOT_WRITABLE : ExitCode.UNREADABLE;
    }
}
