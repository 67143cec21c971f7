package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.BookEntry;
import dev.dialectic.cursor.rule.Fate;
import dev.dialectic.cursor.rule.RuleDocument;
import dev.dialectic.cursor.rule.RuleLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Q10: the lines of our rules end in counted evidence with a place. Rules of people need none: they know why, and a
 * folder without rules of ours is not measured.
 */
final class CountedCheck implements Check {

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>();
        int all = 0;
        for (BookEntry entry : scope.book().entries().values()) {
            if (entry.fate() != Fate.ADOPTED) {
                continue;
            }
            String start = RuleLine.start(entry.rule().directive());
            for (RuleDocument document : scope.documents()) {
                for (int i = 0; i < document.lines().size(); i++) {
                    String line = document.lines().get(i).strip();
                    if (!line.startsWith(start)) {
                        continue;
                    }
                    all++;
                    if (!RuleLine.EVIDENCE.matcher(line).find()) {
                        offenders.add(new Offender(
                                document.path(), document.bodyLine() + i, "has lost the count of its evidence"));
                    }
                }
            }
        }
        return LintRow.share(Measure.Q10, all, offenders);
    }
}
