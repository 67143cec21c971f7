package dev.dialectic.vote.strategy;

/**
 * What a rule of several rounds does when options tie for leaving, or for going on. Part of the name of the rules that
 * ask; they are different rules.
 */
public enum Elimination {
    /** They go together, unless that would leave nobody: then they are tied for the lead. The default. */
    TOGETHER("tied options go together"),
    /**
     * Every way of breaking each tie is followed, and whoever wins in one of these universes leads: V. Conitzer, M.
     * Rognlie, L. Xia, <a href="https://www.ijcai.org/Proceedings/09/Papers/021.pdf">Preference Functions That Score
     * Rankings and Maximum Likelihood Estimation</a>, 2009. The sets of options that are met are counted once each.
     * There are at most 2ⁿ, so polls of more than {@value #MOST_OPTIONS} options are refused.
     */
    PARALLEL_UNIVERSES("parallel universes");

    /** Of how many options a poll may be whose universes are followed. */
    public static final int MOST_OPTIONS = 16;

    final String words;

    Elimination(String words) {
        this.words = words;
    }

    /** How many options a rule of several rounds can count at the most. */
    int mostOptions() {
        return this == PARALLEL_UNIVERSES ? MOST_OPTIONS : Integer.MAX_VALUE;
    }
}
