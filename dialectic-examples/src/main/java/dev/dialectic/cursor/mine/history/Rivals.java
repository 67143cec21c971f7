package dev.dialectic.cursor.mine.history;

import java.util.Optional;
import java.util.regex.Pattern;

/** Two forms of files that stand for one choice, where a repository often moves from one to the other. Thread-safe. */
enum Rivals {
    /** Sources in TypeScript or JavaScript. */
    TYPESCRIPT(FileRole.SOURCE, "source files", new Form(".ts", ".*\\.[cm]?tsx?"), new Form(".js", ".*\\.[cm]?jsx?")),
    /** Tests in TypeScript or JavaScript. */
    TYPESCRIPT_TESTS(FileRole.TEST, "tests", new Form(".ts", ".*\\.[cm]?tsx?"), new Form(".js", ".*\\.[cm]?jsx?")),
    /** Sources in Kotlin or Java. */
    KOTLIN(FileRole.SOURCE, "source files", new Form(".kt", ".*\\.kt"), new Form(".java", ".*\\.java")),
    /** Tests in Kotlin or Java. */
    KOTLIN_TESTS(FileRole.TEST, "tests", new Form(".kt", ".*\\.kt"), new Form(".java", ".*\\.java")),
    /** Tests with Spock or in Java. */
    SPOCK(FileRole.TEST, "tests", new Form(".groovy", ".*\\.groovy"), new Form(".java", ".*\\.java")),
    /** The two names for tests in JavaScript. */
    SPEC(FileRole.TEST, "tests", new Form(".spec.", ".*\\.spec\\.[a-z]+"), new Form(".test.", ".*\\.test\\.[a-z]+")),
    /** The two names for test classes. */
    TEST_CLASSES(
            FileRole.TEST,
            "test classes",
            new Form("*Test", ".*Test\\.(java|kt)"),
            new Form("*Tests", ".*Tests\\.(java|kt)")),
    /** The two names for tests in Python. */
    PYTHON_TESTS(
            FileRole.TEST,
            "tests",
            new Form("test_*.py", "(.*/)?test_[^/]*\\.py"),
            new Form("*_test.py", ".*_test\\.py"));

    /**
     * One of the two forms.
     *
     * @param label what it is called in a rule
     * @param path what its paths look like
     */
    record Form(String label, Pattern path) {
        Form(String label, String path) {
            this(label, Pattern.compile(path));
        }

        /**
         * Whether a file has this form.
         *
         * @param file its path from the root
         * @return true if it has
         */
        boolean fits(String file) {
            return path.matcher(file).matches();
        }
    }

    private final FileRole role;
    private final String things;
    private final Form one;
    private final Form other;

    Rivals(FileRole role, String things, Form one, Form other) {
        this.role = role;
        this.things = things;
        this.one = one;
        this.other = other;
    }

    /**
     * Which form a file has.
     *
     * @param path the path from the root
     * @param itsRole what the file is for
     * @return the form; empty when the choice is not about such a file
     */
    Optional<Form> form(String path, FileRole itsRole) {
        if (itsRole != role) {
            return Optional.empty();
        }
        return one.fits(path) ? Optional.of(one) : other.fits(path) ? Optional.of(other) : Optional.empty();
    }

    /**
     * The first form.
     *
     * @return the one of which {@link #against} is the other
     */
    Form one() {
        return one;
    }

    /**
     * The form that a form stands against.
     *
     * @param form one of the two
     * @return the other of the two
     */
    Form against(Form form) {
        return form.equals(one) ? other : one;
    }

    /**
     * What the files are for.
     *
     * @return sources or tests
     */
    FileRole role() {
        return role;
    }

    /**
     * What the files are called in a rule.
     *
     * @return a plural
     */
    String things() {
        return things;
    }
}
