package dev.dialectic.consensus;

import dev.dialectic.consensus.NoConsensus.Reason;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import java.util.List;
import java.util.function.Function;

/** What every rule asks first: is there one option that leads? Stateless and thread-safe. */
final class Leading {

    private Leading() {}

    static Verdict judge(Poll poll, Tally tally, Function<String, Verdict> soleLeader) {
        int cast = poll.ballots().size();
        if (cast == 0) {
            return noVotes(poll, tally);
        }
        List<String> leaders = tally.leaders();
        if (leaders.isEmpty()) {
            String conclusion =
                    "No support: " + cast + " of " + poll.electorate().size() + " registered cast a ballot, and by "
                            + tally.strategy() + " no option has any points.";
            return Verdict.none(poll, tally, Reason.NO_SUPPORT, conclusion);
        }
        if (leaders.size() > 1) {
            String conclusion = "A tie: " + String.join(" and ", leaders) + " lead with a support of "
                    + Percent.of(tally.support()) + " each by " + tally.strategy() + ".";
            return Verdict.none(poll, tally, Reason.TIE, conclusion);
        }
        return soleLeader.apply(leaders.get(0));
    }

    static Verdict noVotes(Poll poll, Tally tally) {
        String conclusion = "No votes: 0 of " + poll.electorate().size() + " registered cast a ballot.";
        return Verdict.none(poll, tally, Reason.NO_VOTES, conclusion);
    }
}
