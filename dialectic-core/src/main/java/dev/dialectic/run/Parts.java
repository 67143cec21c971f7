package dev.dialectic.run;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.Weighting;
import java.time.Duration;
import java.util.Objects;

/**
 * What decides a debate. Immutable; thread-safe as its parts are.
 *
 * @param format the procedure
 * @param voting how ballots become a tally
 * @param consensus when a tally is agreement
 * @param weighting what each vote weighs
 * @param agents who sits on the panel
 * @param knowledge what is known
 */
public record Parts(
        Debate format,
        VotingStrategy voting,
        ConsensusRule consensus,
        Weighting weighting,
        AgentGenerator agents,
        KnowledgeSource knowledge) {

    /** Checks that nothing is missing. */
    public Parts {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(voting, "voting");
        Objects.requireNonNull(consensus, "consensus");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(knowledge, "knowledge");
    }

    /**
     * The terms of a debate that these parts decide.
     *
     * @param inDoubt what becomes of a call that was open when the process ended
     * @param attempts how often a call may be made before an invalid answer becomes a silence
     * @param turnDeadline how long one call may take
     * @return the terms
     */
    public Terms terms(Terms.InDoubt inDoubt, int attempts, Duration turnDeadline) {
        return new Terms(
                format.name(),
                voting.name(),
                consensus.name(),
                weighting.name(),
                agents.name(),
                knowledge.name(),
                inDoubt,
                attempts,
                turnDeadline);
    }
}
