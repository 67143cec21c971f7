package dev.dialectic.cursor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands below a folder: every file, folder and link, each with what it holds. No link is followed. */
public final class WorkTree {

    private WorkTree() {}

    /** Everything. */
    public static Map<String, String> of(Path root) {
        return of(root, path -> true);
    }

    /** Everything but what Dialectic may write. */
    public static Map<String, String> outsideOurs(Path root) {
        return of(root, path -> !path.matches(".*\\.cursor(/(rules|dialectic)(/[a-z0-9-]+\\.(mdc|json))?)?"));
    }

    /** What Dialectic writes. */
    public static Map<String, String> ours(Path root) {
        return of(root.resolve(".cursor"), path -> true);
    }

    private static Map<String, String> of(Path root, Predicate<String> wanted) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                String relative = root.relativize(path).toString().replace('\\', '/');
                if (wanted.test(relative)) {
                    found.put(relative, what(path));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String what(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path)
                ? "folder"
                : Files.size(path) + " bytes " + Arrays.hashCode(Files.readAllBytes(path)) + " "
                        + Files.getLastModifiedTime(path);
    }
}
