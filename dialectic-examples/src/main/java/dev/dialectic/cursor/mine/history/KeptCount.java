package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a habit was kept, ever and of late. Of late are the newest {@value #RECENT} cases in the last two years of
 * the history. Holds numbers and a few quotes. Called by one thread at a time.
 */
final class KeptCount {

    /** How many of the newest cases are recent, if they are young enough. */
    static final int RECENT = 200;

    private static final int QUOTES = 3;
    private static final double ENOUGH = 0.8;

    private final List<Citation> keeping = new ArrayList<>();
    private final List<Citation> breaking = new ArrayList<>();
    private int kept;
    private int broken;
    private int recentlyKept;
    private int recentlyBroken;

    /**
     * Counts the next older case.
     *
     * @param commit the commit
     * @param keeps whether it keeps the habit
     */
    void add(ObservedCommit commit, boolean keeps) {
        add(commit.evidence(), keeps, commit.young());
    }

    /**
     * Counts the next older case.
     *
     * @param evidence where it can be looked up
     * @param keeps whether it keeps the habit
     * @param young whether its commit is young enough to be recent
     */
    void add(Citation evidence, boolean keeps, boolean young) {
        boolean recent = young && kept + broken < RECENT;
        if (keeps) {
            kept++;
            recentlyKept += recent ? 1 : 0;
        } else {
            broken++;
            recentlyBroken += recent ? 1 : 0;
        }
        List<Citation> quotes = keeps ? keeping : breaking;
        if (quotes.size() < (keeps ? QUOTES : 1) && !quotes.contains(evidence)) {
            quotes.add(evidence);
        }
    }

    /**
     * Another that goes on from here.
     *
     * @return one with the same counts and quotes
     */
    KeptCount copy() {
        KeptCount copy = new KeptCount();
        copy.keeping.addAll(keeping);
        copy.breaking.addAll(breaking);
        copy.kept = kept;
        copy.broken = broken;
        copy.recentlyKept = recentlyKept;
        copy.recentlyBroken = recentlyBroken;
        return copy;
    }

    /**
     * The support to stand on: the trend is preferred over the majority. When the recent cases alone pass the gate but
     * all together do not, people changed their ways and only the recent ones count. When too few are recent for a
     * gate of their own, some must still keep it and few break it: a habit that nobody had occasion for in two years may
     * have been given up.
     *
     * @return support that passes the gate; empty when the habit is weak, given up or not seen of late
     */
    Optional<Support> support() {
        Support all = new Support(kept, broken, recentlyKept, recentlyBroken, false);
        Support recent = Support.counted(recentlyKept, recentlyBroken);
        if (all.passes() && (recent.passes() || few(recent) && notAgainst(recent))) {
            return Optional.of(all);
        }
        return recent.passes() ? Optional.of(recent) : Optional.empty();
    }

    /** With fewer than 16 cases no bound can reach the gate, even if all keep it. */
    private static boolean few(Support recent) {
        return recent.cases() < 16;
    }

    private static boolean notAgainst(Support recent) {
        return recent.kept() >= Support.FEWEST && recent.kept() >= ENOUGH * recent.cases();
    }

    /**
     * The counts that carry the support, in words.
     *
     * @return such as {@code 41 of 47} or, when older cases count too, {@code 941 of 997, 196 of the last 200}
     */
    String counts() {
        String recent = recentlyKept + " of the last " + (recentlyKept + recentlyBroken);
        boolean all = support().map(support -> support.cases() == cases()).orElse(true);
        if (!all) {
            return recent;
        }
        boolean same =
                kept + broken == recentlyKept + recentlyBroken || few(Support.counted(recentlyKept, recentlyBroken));
        return kept + " of " + (kept + broken) + (same ? "" : ", " + recent);
    }

    /**
     * Where the cases can be looked up.
     *
     * @return the newest that keep the habit, then the newest that breaks it
     */
    List<Citation> citations() {
        List<Citation> quotes = new ArrayList<>(keeping);
        quotes.addAll(breaking);
        return List.copyOf(quotes);
    }

    /**
     * Rests a rule on what was counted.
     *
     * @param draft the rule
     * @return the draft with support and evidence; without support there will be no candidate
     */
    Draft back(Draft draft) {
        return draft.support(support().orElse(Support.counted(0, 0))).cites(citations());
    }

    /**
     * How many cases were counted.
     *
     * @return at least 0
     */
    int cases() {
        return kept + broken;
    }

    /**
     * How much it holds.
     *
     * @return its numbers and quotes
     */
    int held() {
        return 4 + keeping.size() + breaking.size();
    }
}
