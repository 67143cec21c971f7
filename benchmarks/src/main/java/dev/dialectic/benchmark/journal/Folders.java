package dev.dialectic.benchmark.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folders that are measured in, on the disk of the one that the property {@value #PROPERTY} names; {@code target} by
 * default. Stateless and thread-safe.
 */
public final class Folders {

    /** The property that names the folder. */
    static final String PROPERTY = "dialectic.benchmark.folder";

    private Folders() {}

    /** Where they are made. */
    static Path root() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty(PROPERTY, "target")));
    }

    /** A new folder with nothing in it. */
    public static Path create(String what) throws IOException {
        return Files.createTempDirectory(root(), "journal-" + what + "-");
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        for (Path path : tree(folder, Comparator.reverseOrder())) {
            Files.delete(path);
        }
    }

    /** The files in a folder, by name. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path path : tree(folder, Comparator.naturalOrder())) {
            if (Files.isRegularFile(path)) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    /** Makes a folder have these files and no others. */
    static void replace(Path folder, Map<String, byte[]> files) throws IOException {
        for (Path path : tree(folder, Comparator.reverseOrder())) {
            if (!path.equals(folder)) {
                Files.delete(path);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** How many bytes the files in a folder have together. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path path : tree(folder, Comparator.naturalOrder())) {
            size += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return size;
    }

    private static List<Path> tree(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(order).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
