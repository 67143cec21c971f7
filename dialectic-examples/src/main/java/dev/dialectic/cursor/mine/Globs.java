package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.source.SourceFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns that rules are attached to, none starting with {@code *}. Stateless and thread-safe. */
public final class Globs {

    private static final int MOST = 6;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./+-]*");

    /** Read alike by a strict YAML parser and by a line splitter, and holding nothing that a glob gives a meaning. */
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z_.][A-Za-z0-9_./+@=$-]{0,158}");

    private static final Pattern JAVA_ROOT = Pattern.compile("(.*?)(src/[^/]+/(?:java|kotlin))/.*");
    private static final Set<String> HOLDERS =
            Set.of("src", "packages", "apps", "libs", "lib", "modules", "services", "crates", "plugins");

    private Globs() {}

    /**
     * The glob that matches one file or, followed by a pattern, what lies below one folder.
     *
     * @param path the path from the root
     * @return the path itself; empty when it holds anything that a glob or a reader of front matter gives a meaning
     */
    public static Optional<String> literal(String path) {
        return LITERAL.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    /**
     * Covers source files, by their endings.
     *
     * @param files the files
     * @return at most six globs; none when no folder has a plain name
     */
    public static List<String> of(Collection<SourceFile> files) {
        return ofPaths(files.stream().map(SourceFile::path).toList());
    }

    /**
     * Covers paths, by their folders and endings.
     *
     * @param paths the paths from the root
     * @return at most six globs, the most used first; none when no folder has a plain name
     */
    public static List<String> ofPaths(Collection<String> paths) {
        for (int detail = 2; detail >= 0; detail--) {
            Map<String, Integer> counted = new TreeMap<>();
            for (String path : paths) {
                String glob = glob(path, detail);
                if (SAFE.matcher(glob.replace("*", "a")).matches()) {
                    counted.merge(glob, 1, Integer::sum);
                }
            }
            if (counted.size() <= MOST || detail == 0) {
                return mostUsed(counted);
            }
        }
        return List.of();
    }

    private static List<String> mostUsed(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One glob for one path: its source root, or its first two folders, or its first. */
    private static String glob(String path, int detail) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.contains(".") ? "*" + name.substring(name.lastIndexOf('.')) : name;
        String[] segments = path.split("/");
        if (segments.length == 1) {
            return path;
        }
        Matcher java = JAVA_ROOT.matcher(path);
        if (java.matches()) {
            boolean collapsed = detail < 2 && !java.group(1).isEmpty();
            return (collapsed ? segments[0] + "/**/" : java.group(1)) + java.group(2) + "/**/" + ending;
        }
        boolean two = detail == 2 && segments.length > 2 && HOLDERS.contains(segments[0]);
        return (two ? segments[0] + "/" + segments[1] : segments[0]) + "/**/" + ending;
    }
}
