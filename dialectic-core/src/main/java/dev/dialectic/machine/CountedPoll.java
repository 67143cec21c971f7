package dev.dialectic.machine;

import dev.dialectic.consensus.Consensus;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.debate.Standing;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.Objects;

/**
 * A poll that was counted and judged. Immutable and thread-safe.
 *
 * @param round the round it belongs to
 * @param poll the ballots
 * @param tally what counting them gave
 * @param verdict how the question stood
 */
public record CountedPoll(int round, Poll poll, Tally tally, Verdict verdict) {

    /** Checks that nothing is missing. */
    public CountedPoll {
        Objects.requireNonNull(poll, "poll");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * How the question stood, as far as a procedure needs to know.
     *
     * @return the standing
     */
    public Standing standing() {
        long choices =
                poll.ballots().values().stream().map(Ballot::choice).distinct().count();
        return new Standing(
                round, tally.leaders(), tally.support(), tally.margin(), verdict instanceof Consensus, choices == 1);
    }
}
