package dev.dialectic.benchmark.screen;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.guard.PromptScreen;
import dev.dialectic.guard.Redacted;
import dev.dialectic.guard.Redactor;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is found in ordinary source trees, per megabyte. Stateless and thread-safe. */
final class SourceTrees {

    private static final long LONGEST = 300_000;

    private SourceTrees() {}

    /** What was found in a tree, half by half. */
    private static final class Count {
        private int files;
        private long characters;
        private int secrets;
        private int flagged;

        private void add(String text) {
            Redacted redacted = Redactor.secrets().redact(text);
            files++;
            characters += text.length();
            secrets += redacted.findings().size();
            flagged += new PromptScreen().screen(text).flagged() ? 1 : 0;
        }

        private List<String> row(String name, String half) {
            double perMillion = characters == 0 ? 0 : 1_000_000.0 * secrets / characters;
            return List.of(
                    name,
                    half,
                    "" + files,
                    String.format(Locale.ROOT, "%.2f", characters / 1e6),
                    "" + secrets,
                    String.format(Locale.ROOT, "%.2f", perMillion),
                    "" + flagged);
        }
    }

    static String table(Path folder) throws IOException {
        TextTable table = new TextTable(
                List.of("tree", "half", "files", "M chars", "redacted", "redacted per M chars", "files flagged"));
        List<Path> trees;
        try (Stream<Path> children = Files.list(folder)) {
            trees = children.filter(Files::isDirectory).sorted().toList();
        }
        Count tuned = new Count();
        Count heldOut = new Count();
        for (Path tree : trees) {
            Count own = new Count();
            try (Stream<Path> walk = Files.walk(tree)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String text = text(file);
                    own.add(text);
                    (Labelled.tuned(text) ? tuned : heldOut).add(text);
                }
            }
            table.row(own.row(tree.getFileName().toString(), "both"));
        }
        table.row(tuned.row("all", "tuned"));
        table.row(heldOut.row("all", "held out"));
        return table.toString();
    }

    /** What a file holds, if it is text and no giant. */
    private static String text(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            return "";
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            return "";
        }
    }
}
