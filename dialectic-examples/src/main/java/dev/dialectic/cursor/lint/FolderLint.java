package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.repository.RepositoryFiles;
import dev.dialectic.cursor.rule.FolderReader;
import dev.dialectic.cursor.rule.RuleBook;
import dev.dialectic.cursor.rule.RuleDocument;
import dev.dialectic.cursor.rule.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Measures the {@code .cursor} folder of a work tree, hand-written ones too. Reads only; follows no link. Immutable; as
 * thread-safe as what it is given.
 */
public final class FolderLint {

    private static final double HOLDS = 0.95;
    private static final Set<String> KEYS = Set.of("description", "globs", "alwaysApply");

    private final Path root;
    private final RepositoryFiles files;
    private final Predicate<Candidate> evidenceHolds;
    private final List<LongSupplier> secondRun;

    private FolderLint(
            Path root, RepositoryFiles files, Predicate<Candidate> evidenceHolds, List<LongSupplier> secondRun) {
        this.root = root;
        this.files = files;
        this.evidenceHolds = evidenceHolds;
        this.secondRun = secondRun;
    }

    /**
     * A lint that asks nothing of anyone else: our evidence counts as holding, and Q11 is not measured.
     *
     * @param root the work tree's root
     * @param files what is tracked there at the head
     * @return the lint
     */
    public static FolderLint of(Path root, RepositoryFiles files) {
        return new FolderLint(root, files, rule -> true, List.of());
    }

    /**
     * The same lint with a way to find evidence again.
     *
     * @param holds whether the evidence of a rule of ours is found again at the head
     * @return the new lint
     */
    public FolderLint verifying(Predicate<Candidate> holds) {
        return new FolderLint(root, files, holds, secondRun);
    }

    /**
     * The same lint with a way to run again.
     *
     * @param bytesChanged how many bytes a second run would change, at least 0
     * @return the new lint
     */
    public FolderLint runningAgain(LongSupplier bytesChanged) {
        return new FolderLint(root, files, evidenceHolds, List.of(bytesChanged));
    }

    /**
     * Takes all measures.
     *
     * @return the report
     * @throws dev.dialectic.cursor.rule.FolderException if the folder is a link or cannot be read
     * @throws dev.dialectic.cursor.rule.RuleBookException if there is a rule book that cannot be read
     */
    public LintReport lint() {
        RuleBook book = FolderReader.read(root).book();
        RuleFiles found = RuleFiles.in(root);
        LintScope scope = LintScope.of(found.documents(), book, files);
        References references = new References(scope);
        List<Offender> stale = stale(scope, references);
        List<LintRow> rows = new ArrayList<>();
        rows.add(new FrontMatterCheck().measure(scope));
        rows.add(new GlobCheck().measure(scope));
        rows.add(holding(scope, stale));
        rows.add(LintRow.none(Measure.Q4, stale));
        for (Check check : List.of(new DuplicateCheck(), new ContradictionCheck(), new SizeCheck())) {
            rows.add(check.measure(scope));
        }
        rows.add(specific(scope, references));
        rows.add(new ProhibitionCheck().measure(scope));
        rows.add(new CountedCheck().measure(scope));
        rows.add(again());
        List<Offender> warnings = new ArrayList<>(found.warnings());
        found.documents().forEach(document -> warnings.addAll(warnings(document)));
        return new LintReport(rows, warnings);
    }

    private static List<Offender> stale(LintScope scope, References references) {
        List<Offender> stale = new ArrayList<>();
        for (Directive directive : scope.directives()) {
            references
                    .stale(directive)
                    .forEach(why -> stale.add(new Offender(directive.file(), directive.line(), why)));
        }
        return stale;
    }

    /** Q3: the share of directives that name nothing stale and, where they are ours, whose evidence is found again. */
    private LintRow holding(LintScope scope, List<Offender> stale) {
        List<Offender> offenders = new ArrayList<>(stale);
        for (Candidate rule : scope.book().standing()) {
            if (!evidenceHolds.test(rule)) {
                Offender place = scope.directives().stream()
                        .filter(directive ->
                                directive.text().equals(rule.directive().strip()))
                        .findFirst()
                        .map(directive ->
                                new Offender(directive.file(), directive.line(), "its evidence is not found again"))
                        .orElse(new Offender(RuleBook.PATH, 0, rule.id() + ": its evidence is not found again"));
                offenders.add(place);
            }
        }
        int all = scope.directives().size();
        if (all == 0) {
            return new LintRow(Measure.Q3, "none", LintRow.Outcome.NOT_APPLICABLE, List.of());
        }
        long bad = offenders.stream()
                .map(o -> o.file() + ":" + o.line())
                .distinct()
                .count();
        double share = Math.max(0, (double) (all - bad) / all);
        String value = String.format(Locale.ROOT, "%.2f (%d of %d)", share, Math.max(0, all - bad), all);
        return new LintRow(Measure.Q3, value, LintRow.outcome(share >= HOLDS), offenders);
    }

    private static LintRow specific(LintScope scope, References references) {
        List<Offender> offenders = scope.directives().stream()
                .filter(directive -> !references.isSpecific(directive))
                .map(directive -> new Offender(
                        directive.file(),
                        directive.line(),
                        "names no path, symbol, command or version of this repository"))
                .toList();
        return LintRow.share(Measure.Q8, scope.directives().size(), offenders);
    }

    private LintRow again() {
        OptionalLong bytes =
                secondRun.stream().mapToLong(LongSupplier::getAsLong).findFirst();
        return bytes.isEmpty()
                ? new LintRow(Measure.Q11, "not run", LintRow.Outcome.NOT_APPLICABLE, List.of())
                : new LintRow(
                        Measure.Q11,
                        String.valueOf(bytes.getAsLong()),
                        LintRow.outcome(bytes.getAsLong() == 0),
                        List.of());
    }

    private static List<Offender> warnings(RuleDocument document) {
        List<Offender> warnings = new ArrayList<>();
        document.head()
                .lines()
                .filter(line -> line.matches("[A-Za-z]\\w*:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> warnings.add(
                        new Offender(document.path(), 1, "has the key " + key + ", which Cursor does not know")));
        for (int i = 0; i < document.lines().size(); i++) {
            int line = document.bodyLine() + i;
            RuleText.hidden(document.lines().get(i))
                    .ifPresent(why -> warnings.add(new Offender(document.path(), line, why)));
        }
        return warnings;
    }
}
