package dev.dialectic.cursor.debate;

import dev.dialectic.Dialectic;
import dev.dialectic.DialecticBuilder;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.persona.Persona;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Holds the debates about candidate rules, one after the other. Used by one thread. */
public final class RuleDebates {

    private final List<Persona> personas;
    private final RuleProcedure procedure;

    /**
     * Debates of a panel that weighs evidence.
     *
     * @param personas who sits on it, in every debate
     */
    public RuleDebates(List<Persona> personas) {
        this(personas, RuleProcedure.BY_EVIDENCE);
    }

    /**
     * Debates of a panel.
     *
     * @param personas who sits on it, in every debate
     * @param procedure who acts for them
     */
    public RuleDebates(List<Persona> personas, RuleProcedure procedure) {
        this.personas = List.copyOf(Objects.requireNonNull(personas, "personas"));
        this.procedure = Objects.requireNonNull(procedure, "procedure");
    }

    /**
     * Tells what is to be debated, before the first debate.
     *
     * @param open the rules, in the order of their debates
     */
    public void before(List<Candidate> open) {
        procedure.before(personas, open);
    }

    /**
     * Whether there can be no more debates in this run.
     *
     * @return why not, part of a sentence; empty as long as there can
     */
    public Optional<String> ended() {
        return procedure.ended();
    }

    /**
     * Debates one rule: initial positions, opening statements, two rebuttal phases, a vote by weighted confidence. The
     * leader wins; a tie or a missing quorum writes nothing.
     *
     * @param candidate the rule that is proposed
     * @param listener is told each event
     * @return what the debate came to
     */
    public RuledCandidate debate(Candidate candidate, DebateListener listener) {
        DebateId id = DebateId.of(UUID.nameUUIDFromBytes(candidate.id().getBytes(StandardCharsets.UTF_8))
                .toString());
        try (Dialectic dialectic = terms(procedure.prepare(personas, candidate))
                .ids(() -> id)
                .listener(listener)
                .build()) {
            RuledCandidate ruled = new RuledCandidate(candidate, dialectic.debate(RuleQuestion.about(candidate)));
            procedure.held(ruled);
            return ruled;
        }
    }

    /**
     * How rules are debated, whoever does it.
     *
     * @param builder the debate
     * @return the same, with its format and its consensus rule
     */
    public static DialecticBuilder terms(DialecticBuilder builder) {
        return builder.format(Debate.standard(1)).consensus(ConsensusRule.plurality());
    }
}
