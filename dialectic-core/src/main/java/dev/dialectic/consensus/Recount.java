package dev.dialectic.consensus;

import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Decides a poll that was held once more: by other rules, without some of its voters, or to see whose ballot turned it.
 * Immutable and thread-safe. Nothing that was recorded changes.
 *
 * @param poll the poll that is decided again
 */
public record Recount(Poll poll) {

    /** Checks that nothing is missing. */
    public Recount {
        Objects.requireNonNull(poll, "poll");
    }

    /**
     * The verdict by other rules.
     *
     * @param voting how the ballots are counted
     * @param consensus when the tally is agreement
     * @return what these rules make of the same ballots
     */
    public Verdict under(VotingStrategy voting, ConsensusRule consensus) {
        return consensus.judge(poll, voting.count(poll));
    }

    /**
     * The poll without some of its voters, who leave the electorate too.
     *
     * @param voters who is left out
     * @return the recount of the others' ballots
     */
    public Recount without(AgentId... voters) {
        return new Recount(poll.without(Set.of(voters)));
    }

    /**
     * The voters whose ballots were pivotal: had one of them alone abstained, the decision would have been another one
     * (Banzhaf, "Weighted voting doesn't work", Rutgers Law Review 19, 1965, applied to the ballots as they were cast).
     * An abstaining voter stays registered, so the quorum is not changed. Costs one count for each ballot.
     *
     * @param voting how the ballots are counted
     * @param consensus when the tally is agreement
     * @return the pivotal voters, in the electorate's order; may be none, and may be all
     */
    public List<AgentId> pivotal(VotingStrategy voting, ConsensusRule consensus) {
        Verdict decided = under(voting, consensus);
        return poll.ballots().keySet().stream()
                .filter(voter -> {
                    Verdict otherwise = abstaining(voter).under(voting, consensus);
                    return !otherwise.decision().equals(decided.decision());
                })
                .toList();
    }

    private Recount abstaining(AgentId voter) {
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>(poll.ballots());
        ballots.remove(voter);
        Map<AgentId, Silence> absent = new LinkedHashMap<>(poll.absent());
        absent.put(voter, new Silence(Silence.Reason.ABSTAINED, "left out of the recount"));
        return new Recount(new Poll(poll.options(), poll.electorate(), ballots, absent));
    }
}
