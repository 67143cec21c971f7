package dev.dialectic.cursor.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a person meant by front matter, however it is written: quoted or bare values, patterns that start with
 * {@code *}, lists in brackets or on lines of their own, comments, folded text. Never throws. Stateless and thread-safe.
 */
public final class TolerantReader {

    private TolerantReader() {}

    /**
     * Reads the lines between the fences.
     *
     * @param frontMatter the text between the fences, without them
     * @return what they say about when the rule is shown
     */
    public static FrontMatter read(String frontMatter) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : frontMatter.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (!line.isEmpty() && colon > 0 && Character.isLetter(line.charAt(0))) {
                current = byKey.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
                current.clear();
                current.add(line.substring(colon + 1).strip());
            } else if (!line.isBlank() && !line.strip().startsWith("#")) {
                current.add(line.strip());
            }
        }
        return new FrontMatter(
                description(byKey.getOrDefault("description", List.of())),
                globs(byKey.getOrDefault("globs", List.of())),
                alwaysApply(byKey.getOrDefault("alwaysApply", List.of())));
    }

    private static String description(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        boolean folded = lines.get(0).matches("[>|][+-]?");
        return unquote(withoutComment(String.join(" ", folded ? lines.subList(1, lines.size()) : lines)));
    }

    private static boolean alwaysApply(List<String> lines) {
        return !lines.isEmpty() && unquote(withoutComment(lines.get(0))).equalsIgnoreCase("true");
    }

    private static List<String> globs(List<String> lines) {
        List<String> globs = new ArrayList<>();
        for (String line : lines) {
            String value = withoutComment(line);
            String item = value.startsWith("- ") ? value.substring(2).strip() : value;
            if (item.startsWith("[") && item.endsWith("]")) {
                item = item.substring(1, item.length() - 1);
            }
            for (String part : atCommas(unquote(item))) {
                String glob = unquote(part.strip());
                if (!glob.isEmpty() && !glob.equals("-") && !glob.equals("[") && !glob.equals("]")) {
                    globs.add(glob);
                }
            }
        }
        return globs;
    }

    /** Splits at commas outside braces. */
    private static List<String> atCommas(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String withoutComment(String value) {
        if (value.startsWith("#")) {
            return "";
        }
        boolean quoted = value.startsWith("\"") || value.startsWith("'");
        int comment = value.indexOf(" #");
        return quoted || comment < 0 ? value : value.substring(0, comment).strip();
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.indexOf(value.charAt(0), 1) == value.length() - 1;
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }
}
