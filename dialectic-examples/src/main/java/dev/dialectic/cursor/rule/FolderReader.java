package dev.dialectic.cursor.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the {@code .cursor} folder of a work tree without following links. Stateless and thread-safe. */
public final class FolderReader {

    private FolderReader() {}

    /**
     * Reads the rule files and the rule book. Links among them, and files above 4 MiB, are left out.
     *
     * @param root the work tree's root
     * @return what stands there; nothing when there is no such folder
     * @throws FolderException if the folder is a link or cannot be read
     */
    public static FolderSnapshot read(Path root) {
        Map<String, FileContent> files = new TreeMap<>();
        try (OpenFolder work = OpenFolder.at(root)) {
            Optional<OpenFolder> cursor = work.folder(WritablePath.ROOT);
            if (cursor.isPresent()) {
                try (OpenFolder open = cursor.get()) {
                    read(open, "rules", files);
                    read(open, "dialectic", files);
                }
            }
        } catch (IOException failed) {
            throw FolderException.of(root.resolve(WritablePath.ROOT).toString(), failed);
        }
        return new FolderSnapshot(files);
    }

    private static void read(OpenFolder cursor, String name, Map<String, FileContent> files) throws IOException {
        Optional<OpenFolder> found = cursor.folder(name);
        if (found.isEmpty()) {
            return;
        }
        try (OpenFolder folder = found.get()) {
            for (String file : folder.names()) {
                Optional<FileContent> content = folder.read(file);
                content.ifPresent(bytes -> files.put(WritablePath.ROOT + "/" + name + "/" + file, bytes));
            }
        }
    }
}
