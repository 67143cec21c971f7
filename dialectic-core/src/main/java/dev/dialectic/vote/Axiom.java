package dev.dialectic.vote;

/**
 * A promise of social choice theory that a voting rule keeps for every poll, or breaks for some. A rule declares those it
 * keeps by {@link VotingStrategy#axioms()}; for each rule that ships, a test looks for violations of what is declared
 * and shows a violation of what is not.
 *
 * <p>Wherever an axiom speaks of preferences, ballots rank every option without ties, their choice is the first of the
 * ranking, what they approve of stands above what they do not, grades and points fall along the ranking where they have any,
 * confidence is above 0, and all but {@link #ANONYMITY}
 * speak of electorates in which every vote weighs the same. Definitions follow F. Brandt, V. Conitzer, U. Endriss, J.
 * Lang and A. D. Procaccia (eds.), <a href="https://doi.org/10.1017/CBO9781107446984">Handbook of Computational Social
 * Choice</a>, 2016, chapter 2; D. G. Saari, <a href="https://doi.org/10.1007/978-3-642-48644-9">Geometry of Voting</a>,
 * 1994, for reversal; and T. N. Tideman, <a href="https://doi.org/10.1007/BF00433944">Independence of clones as a
 * criterion for voting rules</a>, 1987.
 */
public enum Axiom {
    /** When two voters exchange their ballots, whatever their votes weigh, the tally stays. */
    ANONYMITY,
    /** When two options are exchanged on every ballot, they are exchanged in the tally. */
    NEUTRALITY,
    /** An option that every ballot puts first leads alone. */
    UNANIMITY,
    /** An option that more than half of the ballots put first leads alone. */
    MAJORITY,
    /** A leader that is raised on a ballot, with its grade and points, everything else staying as it is, still leads. */
    MONOTONICITY,
    /** An option that beats every other one in pairs, by more than half of the ballots, leads alone. */
    CONDORCET,
    /** More ballots, however many of one kind, never replace a sole leader by a sole leader that they rank lower. */
    PARTICIPATION,
    /**
     * When an option is joined by copies of itself, next to it on every ballot, approved of and graded alike, the leaders
     * among the others stay, and it or a copy leads where and only where the option did.
     */
    CLONE_INDEPENDENCE,
    /** When every ballot is turned upside down, grades g becoming 1 - g, a sole leader no longer leads alone. */
    REVERSAL_SYMMETRY
}
