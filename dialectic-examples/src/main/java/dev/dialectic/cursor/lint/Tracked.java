package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a repository tracks, asked in the ways that rules speak of it. Used by one thread. */
final class Tracked {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");
    private static final Pattern SCRIPTS = Pattern.compile("\"scripts\"\\s*:\\s*\\{([^{}]*)\\}");
    private static final Pattern KEY = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:");
    private static final int MOST_READ = 5000;

    private final RepositoryFiles files;
    private final Set<String> names = new HashSet<>();
    private final TreeSet<String> paths;

    Tracked(RepositoryFiles files) {
        this.files = files;
        this.paths = new TreeSet<>(files.paths());
        paths.forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
    }

    List<String> paths() {
        return files.paths();
    }

    /** Whether any folder holds a file of this name. */
    boolean hasName(String name) {
        return names.contains(name);
    }

    /** Whether a file or folder is tracked under a path, from the root or as the end of a path. */
    boolean has(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        String folder = plain.endsWith("/") ? plain : plain + "/";
        String after = paths.ceiling(folder);
        return paths.contains(plain)
                || after != null && after.startsWith(folder)
                || paths.stream().anyMatch(tracked -> tracked.endsWith("/" + plain) || tracked.contains("/" + folder));
    }

    /** Whether a class of that name has a file of its own. */
    boolean hasNameWithoutExtension(String name) {
        return names.stream().anyMatch(tracked -> tracked.startsWith(name + "."));
    }

    /** The scripts of all package.json files. */
    Set<String> scripts() {
        Set<String> scripts = new HashSet<>();
        paths.stream()
                .filter(path -> path.equals("package.json") || path.endsWith("/package.json"))
                .flatMap(path -> files.text(path).stream())
                .forEach(text -> SCRIPTS.matcher(text).results().forEach(block -> {
                    Matcher key = KEY.matcher(block.group(1));
                    while (key.find()) {
                        scripts.add(key.group(1));
                    }
                }));
        return scripts;
    }

    /** Those of some words that stand in a tracked file, rule files aside; reads at most 5,000 files. */
    Set<String> spoken(Set<String> words) {
        Set<String> missing = new HashSet<>(words);
        Set<String> spoken = new HashSet<>();
        List<String> read = paths.stream()
                .filter(path -> !path.contains(".cursor/") && !path.endsWith(".md"))
                .limit(MOST_READ)
                .toList();
        for (String path : read) {
            if (missing.isEmpty()) {
                break;
            }
            files.text(path)
                    .ifPresent(text -> WORD.matcher(text).results().forEach(word -> {
                        if (missing.remove(word.group())) {
                            spoken.add(word.group());
                        }
                    }));
        }
        return spoken;
    }
}
