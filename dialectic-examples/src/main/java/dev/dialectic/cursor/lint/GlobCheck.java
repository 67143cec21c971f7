package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.RuleDocument;
import java.util.ArrayList;
import java.util.List;

/** Q2: each pattern matches a tracked file, from the root or from the folder whose rules these are. */
final class GlobCheck implements Check {

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>();
        int all = 0;
        for (RuleDocument document : scope.documents()) {
            String folder =
                    document.path().substring(0, Math.max(0, document.path().indexOf(".cursor/rules/")));
            for (String glob : document.front().globs()) {
                all++;
                if (!glob.startsWith("!")
                        && !matches(glob, folder, scope.tracked().paths())) {
                    offenders.add(new Offender(document.path(), 1, "no tracked file matches " + glob));
                }
            }
        }
        return all == 0
                ? new LintRow(Measure.Q2, "none", LintRow.Outcome.NOT_APPLICABLE, List.of())
                : new LintRow(
                        Measure.Q2,
                        (all - offenders.size()) + " of " + all,
                        LintRow.outcome(offenders.isEmpty()),
                        offenders);
    }

    private static boolean matches(String glob, String folder, List<String> paths) {
        GlobPattern pattern = GlobPattern.of(glob);
        return paths.stream()
                .anyMatch(path -> pattern.matches(path)
                        || !folder.isEmpty()
                                && path.startsWith(folder)
                                && pattern.matches(path.substring(folder.length())));
    }
}
