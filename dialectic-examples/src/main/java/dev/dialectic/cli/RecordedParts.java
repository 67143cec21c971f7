package dev.dialectic.cli;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.debate.Debate;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.Terms;
import dev.dialectic.run.Backoff;
import dev.dialectic.run.BallotWaves;
import dev.dialectic.vote.Weighting;
import dev.dialectic.vote.strategy.Strategies;

/** The parts that a debate was begun with, found again by the names in its terms. Stateless and thread-safe. */
final class RecordedParts {

    private RecordedParts() {}

    /**
     * A builder with all parts but the knowledge, around the agents that were found again.
     *
     * @throws DialecticException if the command does not have one of them
     */
    static DialecticBuilder of(DebateId debate, Terms terms, AgentGenerator agents) {
        try {
            return Dialectic.builder()
                    .format(Debate.named(terms.format()))
                    .voting(Strategies.named(terms.strategy()))
                    .consensus(ConsensusRule.named(terms.consensus()))
                    .weighting(Weighting.named(terms.weighting()))
                    .agents(agents)
                    .inDoubt(terms.inDoubt())
                    .attempts(terms.attempts(), terms.reasks(), Backoff.STANDARD)
                    .budget(terms.budget())
                    .ballots(BallotWaves.named(terms.ballots()))
                    .turnDeadline(terms.turnDeadline());
        } catch (IllegalArgumentException unknown) {
            throw new DialecticException(
                    "debate " + debate + ": it was begun with a part that this command does not have: "
                            + unknown.getMessage() + "; resume it with the program that began it",
                    unknown);
        }
    }
}
