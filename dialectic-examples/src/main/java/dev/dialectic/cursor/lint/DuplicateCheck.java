package dev.dialectic.cursor.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Q5: no two rules say the same in the same words (Jaccard similarity of their three-word shingles at least 0.8), and
 * none restates what a formatter or linter of the repository enforces.
 */
final class DuplicateCheck implements Check {

    /** From here on two rules are one. */
    static final double SAME = 0.8;

    private static final int WORDS = 3;
    private static final int MOST = 2000;
    private static final Pattern FORMATTING = Pattern.compile(
            "(?i).*\\b(indent(ation|ed)?|semicolons?|trailing commas?|(single|double) quotes|line (length|width)|tabs? (or|over|instead of) spaces|spaces (or|over|instead of) tabs|[248][- ]spaces?|import order|sort imports|trailing white ?space)\\b.*");
    private static final Pattern TOOL = Pattern.compile(
            "(?i).*\\b(prettier|eslint|spotless|checkstyle|editorconfig|rustfmt|ruff|black|gofmt|biome|clang-format|ktlint|formatter|linter|lint|format)\\b.*");
    private static final List<String> FORMATTERS = List.of(
            ".editorconfig",
            ".prettierrc",
            ".prettierrc.json",
            ".prettierrc.js",
            ".prettierrc.yaml",
            "prettier.config.js",
            ".eslintrc",
            ".eslintrc.js",
            ".eslintrc.json",
            ".eslintrc.cjs",
            "eslint.config.js",
            "eslint.config.mjs",
            "biome.json",
            "checkstyle.xml",
            "rustfmt.toml",
            ".rustfmt.toml",
            "ruff.toml",
            ".clang-format",
            ".scalafmt.conf");

    @Override
    public LintRow measure(LintScope scope) {
        List<Offender> offenders = new ArrayList<>();
        List<Directive> seen = new ArrayList<>();
        List<Set<String>> shingles = new ArrayList<>();
        boolean formats = FORMATTERS.stream().anyMatch(scope.tracked()::hasName);
        for (Directive directive : scope.directives().stream().limit(MOST).toList()) {
            Set<String> own = shingles(directive.text());
            for (int i = 0; i < seen.size(); i++) {
                if (jaccard(own, shingles.get(i)) >= SAME) {
                    offenders.add(new Offender(
                            directive.file(),
                            directive.line(),
                            "says the same as " + seen.get(i).file() + ":"
                                    + seen.get(i).line()));
                    break;
                }
            }
            seen.add(directive);
            shingles.add(own);
            if (formats
                    && FORMATTING.matcher(directive.text()).matches()
                    && !TOOL.matcher(directive.text()).matches()) {
                offenders.add(new Offender(
                        directive.file(),
                        directive.line(),
                        "restates what a formatter here enforces; point to it instead"));
            }
        }
        return LintRow.none(Measure.Q5, offenders);
    }

    /** The three-word shingles of a text; of a shorter one, the text as a whole. */
    static Set<String> shingles(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip()
                .split(" "));
        if (words.size() < WORDS) {
            return Set.of(String.join(" ", words));
        }
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + WORDS)));
        }
        return shingles;
    }

    static double jaccard(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
