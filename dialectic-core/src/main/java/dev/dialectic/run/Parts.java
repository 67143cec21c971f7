package dev.dialectic.run;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Budget;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.question.Question;
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
 * @param ballots how ballots are asked for
 */
public record Parts(
        Debate format,
        VotingStrategy voting,
        ConsensusRule consensus,
        Weighting weighting,
        AgentGenerator agents,
        KnowledgeSource knowledge,
        BallotWaves ballots) {

    /** Checks that nothing is missing. */
    public Parts {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(voting, "voting");
        Objects.requireNonNull(consensus, "consensus");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(ballots, "ballots");
    }

    /**
     * Refuses a question that these parts could not bring to a verdict, before anybody is asked.
     *
     * @param question what is to be settled
     * @throws IllegalArgumentException if it has one option only, or more than the voting strategy can count
     */
    public void requireDebatable(Question question) {
        int options = question.options().size();
        String found = "question \"" + question.text() + "\": expected ";
        if (options == 1) {
            throw new IllegalArgumentException(found + "two options or more, or none for an open question; found only "
                    + question.options().get(0).id());
        }
        if (options > voting.mostOptions()) {
            throw new IllegalArgumentException(found + "at most " + voting.mostOptions() + " options, which is what "
                    + voting.name() + " counts, found " + options + "; vote by another rule");
        }
    }

    /**
     * The terms of a debate that these parts decide.
     *
     * @param patience how long and how often is asked
     * @param budget how much the debate may use
     * @param seed what chance in the debate is drawn from
     * @return the terms
     */
    public Terms terms(Patience patience, Budget budget, long seed) {
        return new Terms(
                format.name(),
                voting.name(),
                consensus.name(),
                weighting.name(),
                agents.name(),
                knowledge.name(),
                patience.inDoubt(),
                patience.attempts(),
                patience.reasks(),
                patience.turnDeadline(),
                ballots.name(),
                budget,
                seed);
    }

    /**
     * How long and how often is asked. Ranges are those of {@link Terms}.
     *
     * @param inDoubt what becomes of a call that was open when the process ended
     * @param attempts how often a call may be made before its failure becomes a silence
     * @param reasks how often an answer that cannot be understood is asked for again
     * @param turnDeadline how long one call may take
     */
    public record Patience(Terms.InDoubt inDoubt, int attempts, int reasks, Duration turnDeadline) {}
}
