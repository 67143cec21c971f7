package dev.dialectic.cursor.mine;

import dev.dialectic.cursor.source.SourceFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns that cover the folders of some files, each starting with a folder's name. Stateless and thread-safe. */
final class Globs {

    private static final int MOST = 6;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./+-]*");
    private static final Pattern JAVA_ROOT = Pattern.compile("(.*?)(src/[^/]+/(?:java|kotlin))/.*");
    private static final Set<String> HOLDERS =
            Set.of("src", "packages", "apps", "libs", "lib", "modules", "services", "crates", "plugins");

    private Globs() {}

    /** Covers source files, by their endings. */
    static List<String> of(Collection<SourceFile> files) {
        return ofPaths(files.stream().map(SourceFile::path).toList());
    }

    /** Covers paths; empty when no folder has a plain name. */
    static List<String> ofPaths(Collection<String> paths) {
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
        Set<String> kept = new LinkedHashSet<>(counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
        return List.copyOf(kept);
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
