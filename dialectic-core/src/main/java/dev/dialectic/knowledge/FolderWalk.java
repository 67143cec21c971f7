package dev.dialectic.knowledge;

import dev.dialectic.text.VisibleText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the documents of a folder, without following links. Used by one thread. */
final class FolderWalk {

    private static final Set<String> FORMATS = Set.of("md", "adoc", "txt", "rst");
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build");
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ENTRIES = 200_000;

    private final Path root;
    private final List<String> warnings;
    private final List<Path> documents = new ArrayList<>();
    private int entries;

    private FolderWalk(Path root, List<String> warnings) {
        this.root = root;
        this.warnings = warnings;
    }

    /** The documents of a folder, sorted by their path in it; what could not be looked at is added to the warnings. */
    static List<Path> documents(Path root, List<String> warnings) {
        FolderWalk walk = new FolderWalk(root, warnings);
        walk.visit(root, 0);
        if (walk.entries > MAX_ENTRIES) {
            warnings.add("expected at most " + MAX_ENTRIES + " files and folders, found more; the rest is left out");
        }
        walk.documents.sort(Comparator.comparing(document -> name(root, document)));
        return walk.documents;
    }

    /** The path of a document in its folder, with slashes. */
    static String name(Path root, Path document) {
        return root.relativize(document).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** The format of a document, by the end of its name; empty when it is no document. */
    static String format(Path file) {
        String name = file.getFileName().toString();
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FORMATS.contains(end) ? end : "";
    }

    private void visit(Path folder, int depth) {
        for (Path entry : entriesOf(folder)) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory() && !SKIPPED.contains(name)) {
                    descend(entry, depth + 1);
                } else if (attributes.isRegularFile() && !format(entry).isEmpty()) {
                    documents.add(entry);
                }
            } catch (IOException e) {
                warn(entry, "expected to see what it is, found " + e.getClass().getSimpleName());
            }
        }
    }

    private void descend(Path folder, int depth) {
        if (depth > MAX_DEPTH) {
            warn(folder, "expected at most " + MAX_DEPTH + " folders in each other, found more; left out");
        } else {
            visit(folder, depth);
        }
    }

    /** The entries of a folder, sorted, so that a bound cuts at the same place each time. */
    private List<Path> entriesOf(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (++entries > MAX_ENTRIES) {
                    break;
                }
                found.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            warn(folder, "expected a folder to read, found " + e.getClass().getSimpleName() + "; left out");
        }
        found.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return found;
    }

    private void warn(Path at, String sentence) {
        warnings.add(VisibleText.oneLine(name(root, at), 200) + ": " + sentence);
    }
}
