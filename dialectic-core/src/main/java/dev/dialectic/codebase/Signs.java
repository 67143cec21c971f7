package dev.dialectic.codebase;

import dev.dialectic.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What gives a focus away. Words are found as whole words, in any of the forms that {@link Words} takes for one; the
 * rest is compared in lower case. Immutable and thread-safe.
 *
 * @param messageWords words of a message
 * @param pathWords words of a path: its segments, and what they are made of
 * @param files files by name ({@code pom.xml}), by name with one star ({@code *.sql}), or by folder with a slash at the
 *     end ({@code .github/workflows/})
 * @param commitTypes what stands before the colon of a conventional commit, such as {@code fix}
 */
public record Signs(List<String> messageWords, List<String> pathWords, List<String> files, List<String> commitTypes) {

    /** Copies. */
    public Signs {
        messageWords = List.copyOf(messageWords);
        pathWords = List.copyOf(pathWords);
        files = List.copyOf(files);
        commitTypes = List.copyOf(commitTypes);
    }

    /** Signs without files and commit types, each list of words written as one text. */
    static Signs words(String messageWords, String pathWords) {
        return new Signs(split(messageWords), split(pathWords), List.of(), List.of());
    }

    /** These signs with files, written as one text. */
    Signs files(String files) {
        return new Signs(messageWords, pathWords, split(files), commitTypes);
    }

    /** These signs with commit types, written as one text. */
    Signs types(String commitTypes) {
        return new Signs(messageWords, pathWords, files, split(commitTypes));
    }

    /** The first pattern among the files that a path fits. */
    Optional<String> fileOf(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return files.stream().filter(pattern -> fits(pattern, lower, name)).findFirst();
    }

    private static boolean fits(String pattern, String path, String name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        if (wanted.endsWith("/")) {
            return ("/" + path).contains("/" + wanted);
        }
        int star = wanted.indexOf('*');
        return star < 0
                ? name.equals(wanted)
                : name.length() >= wanted.length() - 1
                        && name.startsWith(wanted.substring(0, star))
                        && name.endsWith(wanted.substring(star + 1));
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
