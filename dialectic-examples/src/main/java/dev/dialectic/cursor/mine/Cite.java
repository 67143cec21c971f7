package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.manifest.Lines;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.Import;
import dev.dialectic.cursor.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Makes citations: of lines, of files, of commits. Stateless and thread-safe. */
public final class Cite {

    private static final int LONGEST = 100;
    private static final int SOME = 3;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Z}]+");

    private Cite() {}

    /**
     * The first line of a file that holds a text.
     *
     * @param files the files at the head
     * @param path the file
     * @param what the text
     * @return that line; the first line when none holds it
     */
    public static Citation holding(RepositoryFiles files, String path, String what) {
        return line(files, path, Lines.numberOf(files, path, what).orElse(1));
    }

    /**
     * The first line of a file in which a pattern is found.
     *
     * @param files the files at the head
     * @param path the file
     * @param pattern the pattern
     * @return that line; the first line when none has it
     */
    public static Citation matching(RepositoryFiles files, String path, Pattern pattern) {
        return line(files, path, Lines.matching(files, path, pattern).orElse(1));
    }

    /**
     * A line of a file.
     *
     * @param files the files at the head
     * @param path the file
     * @param line its number, from 1
     * @return the line; an empty quote when there is no such line
     */
    public static Citation line(RepositoryFiles files, String path, int line) {
        return new Citation(path + ":" + line, visible(Lines.at(files, path, line)));
    }

    /**
     * A line of a source file.
     *
     * @param file the file
     * @param line its number, from 1
     * @return the line; an empty quote when there is no such line
     */
    public static Citation line(SourceFile file, int line) {
        return new Citation(file.path() + ":" + line, visible(file.line(line)));
    }

    /**
     * A file as a whole.
     *
     * @param path the file
     * @return its path
     */
    public static Citation file(String path) {
        return new Citation(path, visible(path));
    }

    /**
     * A commit.
     *
     * @param commit the commit
     * @return its short hash, and its subject
     */
    public static Citation commit(Commit commit) {
        return new Citation(commit.shortId(), visible(commit.subject()));
    }

    /**
     * Lines of the first few source files where a pattern is found in code.
     *
     * @param files the files
     * @param pattern the pattern
     * @return at most three citations; the first line of a file where it is not found
     */
    public static List<Citation> some(Collection<SourceFile> files, Pattern pattern) {
        return some(files, file -> file.lineOf(pattern).orElse(1));
    }

    /**
     * Lines of the first few source files where something is imported.
     *
     * @param files the files
     * @param wanted what must be imported
     * @return at most three citations; the first line of a file that imports no such thing
     */
    public static List<Citation> imports(Collection<SourceFile> files, Predicate<Import> wanted) {
        return some(
                files,
                file -> file.imports().stream()
                        .filter(wanted)
                        .mapToInt(Import::line)
                        .findFirst()
                        .orElse(1));
    }

    /**
     * The first lines of the first few source files.
     *
     * @param files the files
     * @return at most three citations
     */
    public static List<Citation> heads(Collection<SourceFile> files) {
        return some(files, file -> 1);
    }

    private static List<Citation> some(Collection<SourceFile> files, ToIntFunction<SourceFile> line) {
        return files.stream()
                .limit(SOME)
                .map(file -> line(file, line.applyAsInt(file)))
                .toList();
    }

    /**
     * A text without invisible characters, shortened.
     *
     * @param text any text
     * @return at most 100 characters, white space made single spaces
     */
    public static String visible(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll(" ").strip();
        if (plain.codePointCount(0, plain.length()) <= LONGEST) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
