package dev.dialectic.consensus.explain;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The fewest ballots that would change a verdict: how far a decision is from another one. Immutable and thread-safe.
 *
 * <p>flips = min |S| over sets S of voters and rivals r such that the verdict is another one once each voter of S turns to r.
 * All of S turn to the same rival. A ballot turns to r when its choice and r change places wherever it names them: choice,
 * alternatives, ranking, approvals, grades, points, predictions; its confidence and its voter's weight stay.
 *
 * <p>The number is known in elections as the margin of victory: L. Xia, <a
 * href="https://doi.org/10.1145/2229012.2229086">Computing the Margin of Victory for Various Voting Rules</a>, 2012. There
 * changed ballots may become anything; here they turn to one rival, so the number may be larger.
 *
 * @param atLeast no fewer ballots change the verdict; one more than there are ballots when none do at all
 * @param found whether ballots that change it are known
 * @param voters whose ballots change it, the fewest that are known, in the electorate's order; empty when none are known
 * @param option what they would turn to; empty when none are known or no ballot has to turn
 */
public record Flips(int atLeast, boolean found, List<AgentId> voters, String option) {

    /** So many times a poll is counted at most before a search gives bounds only. */
    public static final int MOST_COUNTS = 20_000;

    /** What counts as another verdict. */
    public enum Goal {
        /** The decision is not what it was: it may be another option, or none. */
        UNDONE,
        /** An option is decided that was not. */
        REPLACED
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if fewer ballots are said to change the verdict than change it at least
     */
    public Flips {
        voters = List.copyOf(voters);
        Objects.requireNonNull(option, "option");
        if (atLeast < 0 || found && voters.size() < atLeast) {
            throw new IllegalArgumentException("flips: expected at least " + Math.max(0, atLeast) + " ballots, found "
                    + (atLeast < 0 ? atLeast : voters.size()));
        }
    }

    /**
     * The flips of a poll under any rules, by trying every set of ballots in order of size.
     *
     * <p>Costs a count for each set and rival, in all O(options × 2^ballots), and no more than {@code mostCounts}, after
     * which what is known are bounds: no set of the sizes tried in full suffices, and ballots that do suffice are sought
     * for each rival by turning one after the other, those of the largest weight times confidence first, which takes up to
     * options × ballots counts more. Without ballots, and where no number of them suffices (one option; a veto), none is
     * found and {@code atLeast} is one more than there are ballots.
     *
     * @param poll the poll
     * @param voting how ballots are counted
     * @param consensus when a tally is agreement
     * @param goal what counts as another verdict; without a decision both are that some option is decided
     * @param mostCounts how often the poll may be counted, at least 0
     * @return the flips
     * @throws IllegalArgumentException if the number of counts is negative
     */
    public static Flips of(Poll poll, VotingStrategy voting, ConsensusRule consensus, Goal goal, int mostCounts) {
        if (mostCounts < 0) {
            throw new IllegalArgumentException("flips: expected at least 0 counts, found " + mostCounts);
        }
        return new FlipSearch(new Deciding(poll, voting, consensus), goal, mostCounts).flips();
    }

    /**
     * The flips of a poll in which each vote counts 1 for its choice and whoever has most wins, exactly: the fewest votes
     * to move, all to one rival, so that the rival is strictly ahead of every option. 0 when the lead is tied already, as
     * it is without ballots.
     *
     * <p>No rule but the plain lead is asked: no quorum, threshold or veto. O(ballots log ballots) for each rival and
     * number of votes.
     *
     * @param poll the poll
     * @return the flips; 0 when no vote counts anything; none are found when there is one option only
     */
    public static Flips byCount(Poll poll) {
        return OneChoiceFlips.byCount(poll).flips();
    }

    /**
     * As {@link #byCount}, where each vote counts its voter's weight times its confidence and takes both along, as exact
     * decimals: the flips of weighted confidence.
     *
     * @param poll the poll
     * X
     */
    public static Flips byConfidence(Poll poll) {
        return OneChoiceFlips.byConfidence(poll).flips();
    }

    /**
     * Whether the fewest are known.
     *
     * @return false when none are found, or fewer than those found may do
     */
    public boolean exact() {
        return found && voters.size() == atLeast;
    }

    /**
     * How many ballots change the verdict, where that is known exactly.
     *
     * @return the number, or empty when no ballots are known that do, or only bounds are known
     */
    public OptionalInt count() {
        return exact() ? OptionalInt.of(atLeast) : OptionalInt.empty();
    }

    /**
     * The flips in words.
     *
     * @return such as "1: bo to keep"; "from 3 to 4: …" where only bounds are known; "none of fewer than 4", which
     *     is none at all of 3 ballots
     */
    public String words() {
        if (!found) {
            return "none of fewer than " + atLeast;
        }
        String who = voters.isEmpty()
                ? ""
                : ": " + voters.stream().map(AgentId::value).collect(Collectors.joining(", ")) + " to " + option;
        return (exact() ? String.valueOf(atLeast) : "from " + atLeast + " to " + voters.size()) + who;
    }
}
