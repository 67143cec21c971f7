package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds where something stands in a file. Stateless and thread-safe. */
public final class Lines {

    private Lines() {}

    /**
     * The first line that holds a text.
     *
     * @param files the repository
     * @param path the file
     * @param what the text
     * @return the line from 1; empty when no line holds it
     */
    public static OptionalInt numberOf(RepositoryFiles files, String path, String what) {
        return matching(files, path, Pattern.compile(Pattern.quote(what)));
    }

    /**
     * The first line in which a pattern is found.
     *
     * @param files the repository
     * @param path the file
     * @param pattern the pattern, for one line
     * @return the line from 1; empty when none has it
     */
    public static OptionalInt matching(RepositoryFiles files, String path, Pattern pattern) {
        List<String> lines = files.text(path).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * What a line says.
     *
     * @param files the repository
     * @param path the file
     * @param line the number from 1
     * @return the line; empty text when there is none
     */
    public static String at(RepositoryFiles files, String path, int line) {
        return files.text(path)
                .orElse("")
                .lines()
                .skip(Math.max(0, line - 1L))
                .findFirst()
                .orElse("");
    }
}
