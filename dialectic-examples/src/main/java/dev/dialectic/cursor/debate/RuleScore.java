package dev.dialectic.cursor.debate;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Support;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What speaks for a candidate rule, each part in [0, 1]. Anybody can work it out again from the candidate alone.
 * Immutable and thread-safe.
 *
 * @param evidence how sure the habit is: the Wilson lower bound of its support, 1 for a fact
 * @param recency how well the recent cases keep it: kept over all recent ones, with one case of each kind added
 *     (Laplace's rule of succession), so that few cases say little; 1 for a fact
 * @param precision how exactly it says what to do: 1 when it rules something out and names something of the repository,
 *     0.7 when it only names it, 0.3 otherwise
 */
record RuleScore(double evidence, double recency, double precision) {

    private static final Pattern PROHIBITION =
            Pattern.compile("\\b(never|not|don't|avoid|instead of|rather than|no)\\b", Pattern.CASE_INSENSITIVE);

    static RuleScore of(Candidate candidate) {
        Support support = candidate.support();
        double recent = (support.recentlyKept() + 1.0) / (support.recentlyKept() + support.recentlyBroken() + 2.0);
        return new RuleScore(
                support.fact() ? 1 : support.wilson(), support.fact() ? 1 : recent, precision(candidate.directive()));
    }

    private static double precision(String directive) {
        if (!directive.contains("`")) {
            return 0.3;
        }
        return PROHIBITION.matcher(directive).find() ? 1 : 0.7;
    }

    /** The numbers in words. */
    String words() {
        return String.format(Locale.ROOT, "evidence %.2f, recency %.2f, precision %.2f", evidence, recency, precision);
    }
}
