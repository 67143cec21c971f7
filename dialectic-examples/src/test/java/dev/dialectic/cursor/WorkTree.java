package dev.dialectic.cursor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    note(folder, "folder");
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    note(
                            file,
                            attributes.isSymbolicLink()
                                    ? "link to " + Files.readSymbolicLink(file)
                                    : attributes.size() + " bytes " + Arrays.hashCode(Files.readAllBytes(file)) + " "
                                            + Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
                    return FileVisitResult.CONTINUE;
                }

                private void note(Path path, String what) {
                    String relative = root.relativize(path).toString().replace('\\', '/');
                    if (wanted.test(relative)) {
                        found.put(relative, what);
                    }
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
