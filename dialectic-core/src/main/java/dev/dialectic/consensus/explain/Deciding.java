package dev.dialectic.consensus.explain;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Silence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.VotingStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a poll would decide with other ballots.
 *
 * @param poll the poll as it was held
 * @param voting how ballots are counted
 * @param consensus when a tally is agreement
 */
record Deciding(Poll poll, VotingStrategy voting, ConsensusRule consensus) {

    private static final Silence LEFT_OUT = new Silence(Silence.Reason.ABSTAINED, "left out of the recount");

    Optional<String> decision() {
        return decision(poll);
    }

    List<AgentId> voters() {
        return List.copyOf(poll.ballots().keySet());
    }

    /** The decision when only some cast their ballots and the others abstain, registered as they are. */
    Optional<String> onlyBy(Set<AgentId> voters) {
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        Map<AgentId, Silence> absent = new LinkedHashMap<>(poll.absent());
        poll.ballots().forEach((voter, ballot) -> {
            if (voters.contains(voter)) {
                ballots.put(voter, ballot);
            } else {
                absent.put(voter, LEFT_OUT);
            }
        });
        return decision(new Poll(poll.options(), poll.electorate(), ballots, absent));
    }

    /** The decision when some turn to a rival. */
    Optional<String> turned(Set<AgentId> voters, String rival) {
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        poll.ballots()
                .forEach((voter, ballot) -> ballots.put(
                        voter, voters.contains(voter) ? Exchange.of(ballot.choice(), rival, ballot) : ballot));
        return decision(new Poll(poll.options(), poll.electorate(), ballots, poll.absent()));
    }

    private Optional<String> decision(Poll cast) {
        return consensus.judge(cast, voting.count(cast)).decision();
    }
}
