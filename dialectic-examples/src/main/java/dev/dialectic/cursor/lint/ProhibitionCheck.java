package dev.dialectic.cursor.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Q9: a rule that forbids something says what to do instead. */
final class ProhibitionCheck implements Check {

    private static final Pattern FORBIDS = Pattern.compile(
            "(?i)\\b(never|don't|don’t|do not|(?<!to )avoid|must not|mustn't|should not|shouldn't|may not|forbidden|not allowed|prohibited)\\b");

    /** The forbidding words with the verb that they forbid, so that "do not use X" does not count as saying to use. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(?:never|don't|don’t|do not|avoid|must not|mustn't|should not|shouldn't|may not)\\s+(?:ever\\s+|directly\\s+)?[\\w-]+(?:\\s+(?:or|and)\\s+(?:use|edit|change|add|call|write|create|run|put|import|commit|return|throw|modify)\\b)?");

    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?i)\\b(use|using|instead|prefer|run|put|edit|change|add|call|keep|write|move|goes|go|rather|only|replace|extend|import|see|ask|create|declare|throw|return|inject|let|make|follow|pass|wrap|regenerate|update|leave|read|delegate|fix|handle|belongs?)\\b");

    /** Verbs that are nouns as well, where a clause begins with them. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)(?:^|[.:;,] |\\b(?:and|so|then) )(?:build|install|name|start|test|store|load|land|choose|pick|annotate|format|log|query|map|catch)\\b");

    /** What is chosen, and after it what is not: "Linting: Biome; do not ...". */
    private static final Pattern LABEL =
            Pattern.compile("(?i)^[*\\p{L} ]{2,30}:[* ]+(?!no |not )\\S[^.]{1,60}[;,(–—] ?$");

    /** Where one thing that is asked ends and the next one may begin; a comma may only list. */
    private static final Pattern BOUNDARY = Pattern.compile("(?<=[.;–—])\\s+|\\s+-\\s+");

    private static final Pattern ENDED = Pattern.compile("[.;,–—-]\\s+$");

    /** A clause that begins so asks for nothing: it names a place or a condition, or gives a reason. */
    private static final Pattern ASKS_NOTHING = Pattern.compile(
            "(?i)(?:when|if|in|on|for|at|under|during|from|with|within|while|as|to|by|after|before|unless|except|even|it|this|that|they|these|those|the|a|an|we|you|there|because|since|otherwise|not?|and|or|but|such|which|i\\.e|e\\.g)\\b.*");

    @Override
    public LintRow measure(LintScope scope) {
        List<Directive> prohibitions = scope.directives().stream()
                .filter(directive -> FORBIDS.matcher(withoutCode(directive)).find())
                .toList();
        List<Offender> offenders = prohibitions.stream()
                .filter(directive -> !hasAlternative(directive))
                .map(directive -> new Offender(
                        directive.file(), directive.line(), "forbids something and does not say what to do instead"))
                .toList();
        return LintRow.share(Measure.Q9, prohibitions.size(), offenders);
    }

    private static boolean hasAlternative(Directive directive) {
        String words = withoutCode(directive);
        String asked = FORBIDDEN.matcher(words).replaceAll(" ");
        return ALTERNATIVE.matcher(asked).find() || CLAUSE.matcher(asked).find() || asksElsewhere(words);
    }

    /** Whether a clause before or after the prohibition asks for something. */
    private static boolean asksElsewhere(String words) {
        Matcher forbids = FORBIDS.matcher(words);
        if (!forbids.find()) {
            return false;
        }
        String before = words.substring(0, forbids.start());
        boolean leads = ENDED.matcher(before).find() && before.indexOf(':') < 0 && asks(before);
        String[] clauses = BOUNDARY.split(words.substring(forbids.start()));
        return leads
                || LABEL.matcher(before).find()
                || Stream.of(clauses)
                        .skip(1)
                        .anyMatch(clause -> !FORBIDS.matcher(clause).find() && asks(clause));
    }

    private static boolean asks(String clause) {
        String plain = clause.strip();
        return plain.contains(" ") && !ASKS_NOTHING.matcher(plain).matches();
    }

    private static String withoutCode(Directive directive) {
        return directive.text().replaceAll("`[^`]*`", "`code`");
    }
}
