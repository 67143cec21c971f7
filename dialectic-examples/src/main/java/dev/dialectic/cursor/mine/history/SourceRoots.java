package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Under which folders the sources or the tests of a repository lie. Immutable and thread-safe. */
final class SourceRoots {

    private static final double MOST_OF_IT = 0.9;
    private static final int FEW = 3;

    private final List<String> folders;
    private final List<String> globs;

    private SourceRoots(List<String> folders, List<String> globs) {
        this.folders = List.copyOf(folders);
        this.globs = List.copyOf(globs);
    }

    /**
     * The folders that hold nine tenths of the files of a role.
     *
     * @param files the files at the head
     * @param role sources or tests
     * @return at most three folders with the kinds of files below them; none when the files are spread wider
     */
    static SourceRoots of(RepositoryFiles files, FileRole role) {
        Map<String, Integer> counts = new TreeMap<>();
        files.paths().stream()
                .filter(path -> FileRole.of(path) == role)
                .forEach(path -> counts.merge(root(path) + "\n" + FileRole.extension(path), 1, Integer::sum));
        double most =
                MOST_OF_IT * counts.values().stream().mapToInt(count -> count).sum();
        List<String> folders = new ArrayList<>();
        List<String> globs = new ArrayList<>();
        int covered = 0;
        for (Map.Entry<String, Integer> entry : largest(counts)) {
            String[] parts = entry.getKey().split("\n", 2);
            if (covered < most
                    && !parts[0].isEmpty()
                    && Globs.literal(parts[0] + "/").isPresent()) {
                covered += entry.getValue();
                folders.add(parts[0]);
                globs.add(parts[0] + "/**/*" + parts[1]);
            }
        }
        return !folders.isEmpty() && covered >= most
                ? new SourceRoots(folders.stream().distinct().toList(), globs)
                : new SourceRoots(List.of(), List.of());
    }

    private static List<Map.Entry<String, Integer>> largest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FEW)
                .toList();
    }

    /** What comes before the folder of a language, of a package or the first file: {@code core/src/main/java}. */
    private static String root(String path) {
        for (String mark : List.of("/java/", "/kotlin/", "/src/")) {
            int place = path.indexOf(mark);
            if (place > 0) {
                return path.substring(0, place + mark.length() - 1);
            }
        }
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /**
     * The folders.
     *
     * @return paths from the root, the fullest first
     */
    List<String> folders() {
        return folders;
    }

    /**
     * Patterns that match the files.
     *
     * @return globs from the root, in the order of the folders
     */
    List<String> globs() {
        return globs;
    }
}
