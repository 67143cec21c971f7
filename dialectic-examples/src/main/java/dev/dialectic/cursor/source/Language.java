package dev.dialectic.cursor.source;

import java.util.List;
import java.util.Optional;

/** A programming language whose habits are counted. */
public enum Language {
    /** Java. */
    JAVA("Java", ".java"),
    /** TypeScript, with and without JSX. */
    TYPESCRIPT("TypeScript", ".ts", ".tsx", ".mts", ".cts"),
    /** JavaScript, with and without JSX. */
    JAVASCRIPT("JavaScript", ".js", ".jsx", ".mjs", ".cjs"),
    /** Python. */
    PYTHON("Python", ".py");

    private final String title;
    private final List<String> endings;

    Language(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /**
     * The language of a file.
     *
     * @param path where it is
     * @return the language that the end of its name tells; empty for any other
     */
    public static Optional<Language> of(String path) {
        for (Language language : values()) {
            if (language.endings.stream().anyMatch(path::endsWith)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * What people call it.
     *
     * @return its name, such as {@code TypeScript}
     */
    public String title() {
        return title;
    }

    /**
     * Whether it is TypeScript or JavaScript.
     *
     * @return true for both
     */
    public boolean isScript() {
        return this == TYPESCRIPT || this == JAVASCRIPT;
    }
}
