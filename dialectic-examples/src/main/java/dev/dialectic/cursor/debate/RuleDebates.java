package dev.dialectic.cursor.debate;

import dev.dialectic.Dialectic;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.persona.Persona;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Holds the debates about candidate rules, one after the other. Used by one thread. */
public final class RuleDebates {

    private final List<Persona> personas;

    /**
     * Debates of a panel.
     *
     * @param personas who sits on it, in every debate
     */
    public RuleDebates(List<Persona> personas) {
        this.personas = List.copyOf(Objects.requireNonNull(personas, "personas"));
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
        try (Dialectic dialectic = Dialectic.builder()
                .agents(new RulePanel(personas, candidate))
                .format(Debate.standard(1))
                .consensus(ConsensusRule.plurality())
                // The agents only calculate, so they are asked on this thread, one after the other.
                .executor(Runnable::run)
                .ids(() -> id)
                .listener(listener)
                .build()) {
            return new RuledCandidate(candidate, dialectic.debate(RuleQuestion.about(candidate)));
        }
    }
}
