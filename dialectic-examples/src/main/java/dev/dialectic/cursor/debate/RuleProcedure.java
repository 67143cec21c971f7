package dev.dialectic.cursor.debate;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Optional;

/**
 * Who acts in the debates about rules, what they are told, and for how long they may. What is asked, how is voted and what becomes of
 * the vote is not theirs to say. Used by one thread.
 */
@FunctionalInterface
public interface RuleProcedure {

    /** Agents that weigh the evidence without a model, on the thread of the caller, since they only calculate. */
    RuleProcedure BY_EVIDENCE = (personas, candidate) ->
            Dialectic.builder().agents(new RulePanel(personas, candidate)).executor(Runnable::run);

    /**
     * Prepares a debate.
     *
     * @param personas who sits on the panel
     * @param candidate the rule that is debated
     * @return a builder with the agents, their knowledge, budget and executor
     */
    DialecticBuilder prepare(List<Persona> personas, Candidate candidate);

    /**
     * Is told what is to be debated, before the first debate.
     *
     * @param personas who sits on the panel
     * @param open the rules, in the order of their debates
     */
    default void before(List<Persona> personas, List<Candidate> open) {}

    /**
     * Is told what a debate came to.
     *
     * @param ruled the rule and its outcome
     */
    default void held(RuledCandidate ruled) {}

    /**
     * Whether there can be no more debates in this run.
     *
     * @return why not, part of a sentence; empty as long as there can
     */
    default Optional<String> ended() {
        return Optional.empty();
    }

    /**
     * How a second run is simulated, to measure what it would change.
     *
     * @return this, unless a debate costs something
     */
    default RuleProcedure again() {
        return this;
    }
}
