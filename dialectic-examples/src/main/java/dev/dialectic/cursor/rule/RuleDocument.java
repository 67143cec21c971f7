package dev.dialectic.cursor.rule;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A rule file of anyone's, taken apart. Its words were written by others: data, never instruction. Immutable and
 * thread-safe.
 *
 * @param path the path from the repository's root
 * @param fenced whether it has front matter, fenced from its first byte on
 * @param head the text between the fences; empty without front matter
 * @param front what the head means
 * @param bodyLine the number of the first line after the head, from 1
 * @param lines the lines after the head
 */
public record RuleDocument(
        String path, boolean fenced, String head, FrontMatter front, int bodyLine, List<String> lines) {

    private static final String FENCE = "---";

    /** Checks that nothing is missing, and copies. */
    public RuleDocument {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(front, "front");
        lines = List.copyOf(lines);
    }

    /**
     * Takes a file apart. Bytes that are no UTF-8 become replacement characters; a byte order mark keeps the file from
     * having front matter, as it does for Cursor.
     *
     * @param path the path from the repository's root
     * @param bytes what the file holds
     * @return its parts
     */
    public static RuleDocument parse(String path, byte[] bytes) {
        List<String> lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1));
        int close = lines.get(0).equals(FENCE) ? lines.subList(1, lines.size()).indexOf(FENCE) + 1 : 0;
        if (close == 0) {
            return new RuleDocument(path, false, "", FrontMatter.NONE, 1, lines);
        }
        String head = String.join("\n", lines.subList(1, close));
        return new RuleDocument(
                path, true, head, TolerantReader.read(head), close + 2, lines.subList(close + 1, lines.size()));
    }
}
