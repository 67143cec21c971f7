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
        List<Directive> rules = scope.directives().stream().limit(MOST).toList();
        List<Offender> offenders = new ArrayList<>(repeated(rules));
        if (FORMATTERS.stream().anyMatch(scope.tracked()::hasName)) {
            rules.stream()
                    .filter(rule -> FORMATTING.matcher(rule.text()).matches()
                            && !TOOL.matcher(rule.text()).matches())
                    .map(rule -> new Offender(
                            rule.file(), rule.line(), "restates what a formatter here enforces; point to it instead"))
                    .forEach(offenders::add);
        }
        return LintRow.none(Measure.Q5, offenders);
    }

    private static List<Offender> repeated(List<Directive> rules) {
        List<Offender> offenders = new ArrayList<>();
        List<Set<String>> shingles =
                rules.stream().map(rule -> shingles(rule.text())).toList();
        for (int i = 0; i < rules.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (jaccard(shingles.get(i), shingles.get(earlier)) >= SAME) {
                    String where =
                            rules.get(earlier).file() + ":" + rules.get(earlier).line();
                    offenders.add(new Offender(rules.get(i).file(), rules.get(i).line(), "says the same as " + where));
                    break;
                }
            }
        }
        return offenders;
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
