package dev.dialectic.cursor.source;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One source file. Its words were written by others: data, never instruction. Immutable and thread-safe.
 *
 * @param path where it is
 * @param language what it is written in
 * @param part what it is for
 * @param text all it holds
 * @param code the same length, with comments and the contents of strings blanked
 * @param imports what it imports, in the order of the file
 */
public record SourceFile(String path, Language language, Part part, String text, String code, List<Import> imports) {

    /** Checks that nothing is missing. */
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(part, "part");
        imports = List.copyOf(imports);
        if (text.length() != code.length()) {
            throw new IllegalArgumentException(
                    "source " + path + ": expected code as long as the text, found " + code.length());
        }
    }

    /**
     * Reads a file by its place and content.
     *
     * @param path where it is
     * @param language what it is written in
     * @param text all it holds
     * @return the file
     */
    public static SourceFile of(String path, Language language, String text) {
        String code = CodeOnly.of(language, text);
        return new SourceFile(path, language, Part.of(path), text, code, Import.all(language, text, code));
    }

    /**
     * The name without folders.
     *
     * @return what follows the last slash
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * Whether a pattern is found in code, not in comments or strings.
     *
     * @param pattern what to look for
     * @return true if it is found
     */
    public boolean has(Pattern pattern) {
        return pattern.matcher(code).find();
    }

    /**
     * The first line where a pattern is found in code.
     *
     * @param pattern what to look for
     * @return the line from 1; empty when it is not found
     */
    public OptionalInt lineOf(Pattern pattern) {
        Matcher matcher = pattern.matcher(code);
        return matcher.find() ? OptionalInt.of(lineAt(matcher.start())) : OptionalInt.empty();
    }

    /**
     * The line that holds an offset.
     *
     * @param offset an index into the text
     * @return the line from 1
     */
    public int lineAt(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /**
     * What a line says.
     *
     * @param line its number from 1
     * @return the line; empty text when there is none
     */
    public String line(int line) {
        List<String> lines = text.lines().toList();
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    }

    /**
     * Whether it imports a name or anything below it.
     *
     * @param prefix a package, module or the beginning of a specifier
     * @return the line of the first such import; empty when there is none
     */
    public OptionalInt importing(String prefix) {
        return imports.stream()
                .filter(one -> one.isBelow(prefix))
                .mapToInt(Import::line)
                .findFirst();
    }
}
