package dev.dialectic.cursor.lint;

import java.util.List;
import java.util.regex.Pattern;

/** Q9: a rule that forbids something says what to do instead. */
final class ProhibitionCheck implements Check {

    private static final Pattern FORBIDS = Pattern.compile(
            "(?i)\\b(never|don't|don’t|do not|avoid|must not|mustn't|should not|shouldn't|may not|forbidden|not allowed|prohibited)\\b");

    /** The forbidding words with the verb that they forbid, so that "do not use X" does not count as saying to use. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i)\\b(?:never|don't|don’t|do not|avoid|must not|mustn't|should not|shouldn't|may not)\\s+(?:ever\\s+|directly\\s+)?[\\w-]+(?:\\s+(?:or|and)\\s+(?:use|edit|change|add|call|write|create|run|put|import|commit|return|throw|modify)\\b)?");

    private static final Pattern ALTERNATIVE = Pattern.compile(
            "(?i)\\b(use|using|instead|prefer|run|put|edit|change|add|call|keep|write|move|goes|go|rather|only|replace|extend|import|see|ask|create|declare|throw|return|inject|let|make|follow|pass|wrap|regenerate|update|leave|read|delegate|fix|handle|belongs?)\\b");

    /** Verbs that are nouns as well, where a clause begins with them. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?i)(?:^|[.:;,] |\\b(?:and|so|then) )(?:build|install|name|start|test|store|load|land|choose|pick|annotate|format|log|query|map|catch)\\b");

    /** What is chosen, and after it what is not: "Linting: Biome; do not ...". */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^[*\\p{L} ]{2,30}:[* ]+(?!never|don't|don’t|do not|avoid|no |not )[^.]{2,60}?[;,(–—] ?(?:never|don't|don’t|do not|avoid)");

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
        return ALTERNATIVE.matcher(asked).find()
                || CLAUSE.matcher(asked).find()
                || LABEL.matcher(words).find();
    }

    private static String withoutCode(Directive directive) {
        return directive.text().replaceAll("`[^`]*`", "`code`");
    }
}
