package dev.dialectic.benchmark.screen;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.guard.PromptScreen;
import dev.dialectic.guard.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Prints what {@link PromptScreen} and {@link Redactor#secrets()} find in public texts: recall where something is to be
 * found, false positives where nothing is, by corpus and on demand by category.
 *
 * <p>The texts are made by {@code benchmarks/screen/corpora.py}. Signs and patterns were tuned on the texts whose SHA-256
 * begins with an even byte; the others were held out.
 */
public final class ScreenReport {

    private final Path folder;

    /**
     * A report on a folder.
     *
     * @param folder holds {@code injections.jsonl} and {@code secrets.jsonl}
     */
    public ScreenReport(Path folder) {
        this.folder = folder;
    }

    /**
     * How many injections were flagged.
     *
     * @param byCategory whether categories are told apart
     * @return the texts that were flagged, by corpus, and category if asked for
     * @throws IOException if the texts cannot be read
     */
    public Map<String, Halves> injections(boolean byCategory) throws IOException {
        PromptScreen screen = new PromptScreen();
        return counted(
                "injections.jsonl", byCategory, text -> screen.screen(text).flagged());
    }

    /**
     * In how many texts secrets were found.
     *
     * @param byCategory whether the rules of a corpus are told apart
     * @return the texts from which something was taken out, by corpus, and rule if asked for
     * @throws IOException if the texts cannot be read
     */
    public Map<String, Halves> secrets(boolean byCategory) throws IOException {
        Redactor redactor = Redactor.secrets();
        return counted(
                "secrets.jsonl",
                byCategory,
                text -> !redactor.redact(text).findings().isEmpty());
    }

    private Map<String, Halves> counted(String file, boolean byCategory, Predicate<String> hit) throws IOException {
        Function<Labelled, String> name = each -> (each.expected() ? "to be found: " : "nothing there: ")
                + each.corpus()
                + (byCategory ? ", " + each.category() : "");
        Map<String, Halves> counted = new TreeMap<>(Collections.reverseOrder());
        for (Labelled each : Labelled.read(folder.resolve(file))) {
            counted.merge(
                    name.apply(each),
                    Halves.NOTHING.and(each.tuned(), hit.test(each.text())),
                    (all, one) -> new Halves(sum(all.tuned(), one.tuned()), sum(all.heldOut(), one.heldOut())));
        }
        return counted;
    }

    private static Found sum(Found one, Found other) {
        return new Found(one.found() + other.found(), one.of() + other.of());
    }

    /**
     * Prints the tables.
     *
     * @param arguments the folder of texts; perhaps {@code --categories}; perhaps {@code --source} and a folder of files in
     *     which few secrets are expected
     * @throws IOException if something cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.get(0).startsWith("--")) {
            System.err.println("ScreenReport <folder of texts> [--categories] [--source <folder>]");
            System.exit(2);
        }
        ScreenReport report = new ScreenReport(Path.of(words.get(0)));
        boolean byCategory = words.contains("--categories");
        System.out.println(table("flagged, threshold " + PromptScreen.THRESHOLD, report.injections(byCategory)));
        System.out.println(table("something redacted", report.secrets(byCategory)));
        int source = words.indexOf("--source");
        if (source >= 0 && source + 1 < words.size()) {
            Path tree = Path.of(words.get(source + 1));
            System.out.println(Files.isDirectory(tree) ? SourceTrees.table(tree) : "no folder: " + tree);
        }
    }

    private static String table(String what, Map<String, Halves> rows) {
        TextTable table = new TextTable(List.of(what, "tuned", "of", "%", "held out", "of", "%"));
        rows.forEach((name, halves) -> table.row(List.of(
                name,
                "" + halves.tuned().found(),
                "" + halves.tuned().of(),
                percent(halves.tuned()),
                "" + halves.heldOut().found(),
                "" + halves.heldOut().of(),
                percent(halves.heldOut()))));
        return table.toString();
    }

    private static String percent(Found found) {
        return found.of() == 0 ? "-" : String.format(Locale.ROOT, "%.1f", found.percent());
    }
}
