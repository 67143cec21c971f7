package dev.dialectic.cursor.mine.history;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Files tied to each other, directly or by way of others. Called by one thread at a time. */
final class Clusters {

    private final Map<String, TreeSet<String>> byFile = new TreeMap<>();

    /**
     * Ties two files, and so all that are tied to either.
     *
     * @param one a path
     * @param other another path
     */
    void tie(String one, String other) {
        TreeSet<String> first = byFile.computeIfAbsent(one, Clusters::alone);
        TreeSet<String> second = byFile.computeIfAbsent(other, Clusters::alone);
        if (first != second) {
            first.addAll(second);
            second.forEach(path -> byFile.put(path, first));
        }
    }

    private static TreeSet<String> alone(String path) {
        TreeSet<String> one = new TreeSet<>();
        one.add(path);
        return one;
    }

    /**
     * What stands for all files that are tied to a file.
     *
     * @param path a path that was tied
     * @return the first of them in alphabetical order
     */
    String leader(String path) {
        return tiedTo(path).iterator().next();
    }

    /**
     * All files that are tied to a file.
     *
     * @param path a path that was tied
     * @return them and the file itself, in alphabetical order
     */
    Collection<String> tiedTo(String path) {
        return byFile.getOrDefault(path, alone(path));
    }
}
