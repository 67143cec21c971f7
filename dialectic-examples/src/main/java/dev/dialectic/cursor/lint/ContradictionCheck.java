package dev.dialectic.cursor.lint;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.rule.FrontMatter;
import dev.dialectic.cursor.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Q6: no two rules settle one subject differently. For ours the book says what each settles; for anyone's, one rule
 * that says to use what another says not to use, both without conditions and shown together.
 */
final class ContradictionCheck implements Check {

    private static final String QUOTE = "`([^`]+)`";
    private static final Pattern USE =
            Pattern.compile("(?i)(?<!not )(?<!n't )(?<!n’t )(?<!never )\\b(?:use|prefer)\\s+(?:the\\s+)?" + QUOTE);
    private static final Pattern AVOID = Pattern.compile(
            "(?i)\\b(?:(?:do not|don't|don’t|never|must not|should not)\\s+(?:ever\\s+)?use|avoid(?:\\s+using)?)\\s+(?:the\\s+)?"
                    + QUOTE);
    private static final Pattern CONDITION =
            Pattern.compile("(?i).*\\b(except|unless|only|when|if|in tests?|outside|for)\\b.*");

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>(inBook(scope.book()));
        List<Directive> plain = scope.directives().stream()
                .filter(directive -> !CONDITION.matcher(directive.text()).matches())
                .toList();
        for (Directive use : plain) {
            Set<String> used = quotes(USE, use.text());
            for (Directive avoid : used.isEmpty() ? List.<Directive>of() : plain) {
                Set<String> both = new HashSet<>(quotes(AVOID, avoid.text()));
                both.retainAll(used);
                if (!both.isEmpty() && together(use.front(), avoid.front())) {
                    offenders.add(new Offender(
                            use.file(),
                            use.line(),
                            "says to use " + both.iterator().next() + ", which " + avoid.file() + ":" + avoid.line()
                                    + " says not to use"));
                }
            }
        }
        return LintRow.none(Measure.Q6, offenders);
    }

    private static List<Offender> inBook(RuleBook book) {
        List<Offender> offenders = new ArrayList<>();
        List<Candidate> rules = book.standing();
        for (int i = 0; i < rules.size(); i++) {
            for (Candidate other : rules.subList(i + 1, rules.size())) {
                Candidate rule = rules.get(i);
                if (rule.subject().equals(other.subject())
                        && rule.activation().equals(other.activation())
                        && !rule.value().equals(other.value())) {
                    offenders.add(new Offender(
                            RuleBook.PATH,
                            0,
                            rule.id() + " and " + other.id() + " settle " + rule.subject() + " differently"));
                }
            }
        }
        return offenders;
    }

    private static Set<String> quotes(Pattern pattern, String text) {
        Set<String> quotes = new HashSet<>();
        pattern.matcher(text).results().forEach(found -> quotes.add(found.group(1)));
        return quotes;
    }

    private static boolean together(FrontMatter one, FrontMatter other) {
        return one.alwaysApply() || other.alwaysApply() || one.globs().equals(other.globs());
    }
}
