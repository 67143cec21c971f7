package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.FileContent;
import dev.dialectic.cursor.rule.RuleDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rule files of a work tree, those of nested folders too. No link is followed. Immutable and thread-safe.
 *
 * @param documents the files that Cursor reads, by path
 * @param warnings files that it does not read, or should not be trusted to
 */
record RuleFiles(List<RuleDocument> documents, List<Offender> warnings) {

    private static final Set<String> NOT_ENTERED =
            Set.of(".git", "node_modules", "target", "build", "dist", "out", ".gradle", ".venv", "vendor", ".next");
    private static final int DEEPEST = 12;
    private static final long LARGEST = 1024 * 1024;
    private static final int MOST = 2000;

    RuleFiles {
        documents = List.copyOf(documents);
        warnings = List.copyOf(warnings);
    }

    static RuleFiles in(Path root) {
        Walk walk = new Walk(root);
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        } catch (IOException failed) {
            throw new UncheckedIOException(root + ": expected a folder that can be read", failed);
        }
        walk.documents.sort(Comparator.comparing(RuleDocument::path));
        walk.warnings.sort(Comparator.comparing(Offender::file));
        return new RuleFiles(walk.documents, walk.warnings);
    }

    /** Gathers rule files and warnings; folders that cannot be read are passed by. */
    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<RuleDocument> documents = new ArrayList<>();
        private final List<Offender> warnings = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(root) && NOT_ENTERED.contains(String.valueOf(folder.getFileName()));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = root.relativize(file).toString().replace('\\', '/');
            boolean read = attributes.isRegularFile()
                    && isRule(path)
                    && attributes.size() <= LARGEST
                    && documents.size() < MOST;
            if (read) {
                documents.add(RuleDocument.parse(path, read(file).bytes()));
            } else {
                warnings.addAll(warning(path, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static FileContent read(Path file) throws IOException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return FileContent.of(in.readNBytes((int) LARGEST));
        }
    }

    private static boolean inRules(String path) {
        return path.startsWith(".cursor/rules/") || path.contains("/.cursor/rules/");
    }

    private static boolean isRule(String path) {
        return inRules(path) && path.endsWith(".mdc");
    }

    private static List<Offender> warning(String path, BasicFileAttributes attributes) {
        String why = "";
        if (attributes.isSymbolicLink()
                && (inRules(path) || path.endsWith(".cursor") || path.endsWith(".cursor/rules"))) {
            why = "is a link, which is not followed";
        } else if (isRule(path)) {
            why = "is too large, or one rule file too many, to be read";
        } else if (path.equals(".cursorrules")) {
            why = "is legacy; move its rules to .cursor/rules";
        } else if (inRules(path) && path.endsWith("/RULE.md")) {
            why = "is the folder form of a rule, which some versions do not read; make it an .mdc file";
        } else if (inRules(path) && path.endsWith(".md")) {
            why = "is not read, since rules end in .mdc; rename it";
        }
        return why.isEmpty() ? List.of() : List.of(new Offender(path, 0, why));
    }
}
