package dev.dialectic.consensus.explain;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Dissent;
import dev.dialectic.consensus.Recount;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Why a poll was decided as it was: by how much, what would have changed it, whose ballots turned it, and how much the voters
 * agree. A pure function of the poll and the rules, whatever order the ballots came in. Immutable and thread-safe.
 *
 * <p>How many independent voters a panel is worth takes the history of many polls, and is not told here.
 *
 * @param poll the poll
 * @param tally what counting it gave
 * @param verdict what was decided
 * @param undone the fewest ballots that would have left this decision, for another or for none
 * @param replaced the fewest ballots that would have decided on another option
 * @param pivotal the voters without whose ballot alone the decision would have been another one, in the electorate's order
 * @param power how often each voter's ballot makes the difference
 */
public record Explanation(
        Poll poll, Tally tally, Verdict verdict, Flips undone, Flips replaced, List<AgentId> pivotal, Power power) {

    /** Checks that nothing is missing, and copies. */
    public Explanation {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(undone, "undone");
        Objects.requireNonNull(replaced, "replaced");
        pivotal = List.copyOf(pivotal);
        Objects.requireNonNull(power, "power");
    }

    /**
     * Explains a poll, with flips searched up to {@link Flips#MOST_COUNTS} counts each and power by {@link Sampling#DEFAULT}.
     *
     * @param poll the poll
     * @param voting how ballots are counted
     * @param consensus when a tally is agreement
     * @return the explanation
     */
    public static Explanation of(Poll poll, VotingStrategy voting, ConsensusRule consensus) {
        return of(poll, voting, consensus, Flips.MOST_COUNTS, Sampling.DEFAULT);
    }

    /**
     * Explains a poll, with as much effort as is said.
     *
     * @param poll the poll
     * @param voting how ballots are counted
     * @param consensus when a tally is agreement
     * @param mostCounts how often the poll may be counted in search of each kind of flips, at least 0
     * @param sampling how power is found
     * @return the explanation
     * @throws IllegalArgumentException if the number of counts is negative
     */
    public static Explanation of(
            Poll poll, VotingStrategy voting, ConsensusRule consensus, int mostCounts, Sampling sampling) {
        Tally tally = voting.count(poll);
        return new Explanation(
                poll,
                tally,
                consensus.judge(poll, tally),
                Flips.of(poll, voting, consensus, Flips.Goal.UNDONE, mostCounts),
                Flips.of(poll, voting, consensus, Flips.Goal.REPLACED, mostCounts),
                new Recount(poll).pivotal(voting, consensus),
                Power.ofBallots(poll, voting, consensus, sampling));
    }

    /**
     * How far what is decided, or else the leader, is ahead: (its points − the largest other points) / all points.
     *
     * @return the margin in [0, 1]; 0 for a tie and without points
     */
    public double margin() {
        return verdict.findings().margin();
    }

    /**
     * Who voted for something else, and why.
     *
     * @return the dissent, in the electorate's order
     */
    public List<Dissent> dissent() {
        return verdict.findings().dissent();
    }

    /**
     * How evenly the points are spread.
     *
     * @return the entropy in [0, 1], as {@link Entropy} says
     */
    public double entropy() {
        return Entropy.of(tally);
    }

    /**
     * How alike the ballots rank the options.
     *
     * @return Kendall's W in [0, 1], as {@link KendallW} says; empty where it is not defined
     */
    public OptionalDouble concordance() {
        return KendallW.of(poll);
    }
}
