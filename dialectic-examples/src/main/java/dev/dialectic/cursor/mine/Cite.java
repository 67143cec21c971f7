package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.manifest.Lines;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.source.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Makes citations of lines. Stateless and thread-safe. */
final class Cite {

    private static final int LONGEST = 120;

    private Cite() {}

    /** The first line of a file that holds a text; the first line when none does. */
    static Citation holding(RepositoryFiles files, String path, String what) {
        return line(files, path, Lines.numberOf(files, path, what).orElse(1));
    }

    /** The first line of a file in which a pattern is found; the first line when none has it. */
    static Citation matching(RepositoryFiles files, String path, Pattern pattern) {
        return line(files, path, Lines.matching(files, path, pattern).orElse(1));
    }

    /** A line of a file. */
    static Citation line(RepositoryFiles files, String path, int line) {
        return new Citation(path + ":" + line, visible(Lines.at(files, path, line)));
    }

    /** A line of a source file. */
    static Citation line(SourceFile file, int line) {
        return new Citation(file.path() + ":" + line, visible(file.line(line)));
    }

    /** A file as a whole. */
    static Citation file(String path) {
        return new Citation(path, visible(path));
    }

    /** The first lines of some source files where a pattern is found in code. */
    static List<Citation> some(Collection<SourceFile> files, Pattern pattern) {
        return files.stream()
                .limit(3)
                .map(file -> line(file, file.lineOf(pattern).orElse(1)))
                .toList();
    }

    private static String visible(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7E]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "~" : plain;
    }
}
