package dev.dialectic.cursor.repository;

import dev.dialectic.error.DialecticException;
import java.util.Objects;

/** A repository that cannot be read, with the kind of problem, so that a caller can tell them apart. */
public final class RepositoryException extends DialecticException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a repository. */
    public enum Problem {
        /** There is no git repository at the path or above it. */
        NOT_A_REPOSITORY,
        /** The repository has no commit on any branch. */
        EMPTY_HISTORY,
        /** The repository is there, but what is needed of it is broken, missing or of an unknown format. */
        UNREADABLE,
        /** A revision was asked for that names no commit. */
        UNKNOWN_REVISION
    }

    private final Problem problem;

    /**
     * An exception with its sentence.
     *
     * @param problem the kind of problem
     * @param message what was expected, what was found, and the advice
     */
    public RepositoryException(Problem problem, String message) {
        super(message);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * An exception with its sentence and what caused it.
     *
     * @param problem the kind of problem
     * @param message what was expected, what was found, and the advice
     * @param cause what was caught
     */
    public RepositoryException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem, "problem");
    }

    /**
     * What is wrong.
     *
     * @return the kind of problem
     */
    public Problem problem() {
        return problem;
    }
}
