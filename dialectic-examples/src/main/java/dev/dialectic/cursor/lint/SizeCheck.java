package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.rule.FrontMatter;
import dev.dialectic.cursor.rule.RuleDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Q7: how much there is to read. Tokens are estimated as characters divided by four. */
final class SizeCheck implements Check {

    private static final int TOKENS = 1500;
    private static final int DIRECTIVES = 150;
    private static final int LINES = 200;
    private static final int CHARACTERS_A_TOKEN = 4;

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>();
        int longest = 0;
        for (RuleDocument document : scope.documents()) {
            int lines = lines(document);
            longest = Math.max(longest, lines);
            if (lines > LINES) {
                offenders.add(new Offender(document.path(), 0, "has " + lines + " lines; split it or say less"));
            }
        }
        List<RuleDocument> always = scope.documents().stream()
                .filter(document -> document.front().kind() == FrontMatter.Kind.ALWAYS)
                .toList();
        long tokens = always.stream()
                .mapToLong(document -> String.join("\n", document.lines()).length() / CHARACTERS_A_TOKEN)
                .sum();
        if (tokens > TOKENS) {
            String why = "is always shown, and all such files take more than " + TOKENS + " tokens";
            always.forEach(document -> offenders.add(new Offender(document.path(), 1, why)));
        }
        int directives = scope.directives().size();
        boolean pass = tokens <= TOKENS && directives <= DIRECTIVES && longest <= LINES;
        String value = String.format(Locale.ROOT, "~%d, %d, %d", tokens, directives, longest);
        return new LintRow(Measure.Q7, value, LintRow.outcome(pass), offenders);
    }

    /** How many lines a file has; a line feed ends the last one and starts none. */
    private static int lines(RuleDocument document) {
        int lines = document.bodyLine() - 1 + document.lines().size();
        boolean ends = document.lines().isEmpty()
                || document.lines().get(document.lines().size() - 1).isEmpty();
        return ends && lines > 0 ? lines - 1 : lines;
    }
}
