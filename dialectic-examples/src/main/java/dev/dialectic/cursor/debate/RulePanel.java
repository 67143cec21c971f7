package dev.dialectic.cursor.debate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.FocusPanel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.codebase.Focus;
import dev.dialectic.codebase.FocusShare;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The panel that debates one rule: the personas that the moment needs, each weighing this rule's evidence. Immutable and
 * thread-safe.
 *
 * @param personas who sits on it
 * @param candidate the rule
 */
public record RulePanel(List<Persona> personas, Candidate candidate) implements AgentGenerator {

    /** How many foci of the moment have a seat. */
    private static final int FOCI = 3;

    /** Below this share a focus is a trace of the moment and has no seat. */
    private static final double SEATED_FROM = 0.01;

    /** Copies. */
    public RulePanel {
        personas = List.copyOf(personas);
        Objects.requireNonNull(candidate, "candidate");
    }

    /**
     * Who the moment needs: a persona for each of its three largest foci, and somebody for each side that is missing.
     * When nothing tells what development is about, tests and documentation have a seat.
     *
     * @param foci the foci of the moment, the largest share first
     * @return the personas, in the order of their seats
     */
    public static List<Persona> personas(List<FocusShare> foci) {
        List<Persona> seated = new ArrayList<>();
        foci.stream()
                .filter(focus -> focus.share() >= SEATED_FROM)
                .limit(FOCI)
                .map(FocusShare::focus)
                .map(FocusPanel::persona)
                .forEach(seated::add);
        if (seated.isEmpty()) {
            seated.add(FocusPanel.persona(Focus.TESTS));
            seated.add(FocusPanel.persona(Focus.DOCUMENTATION));
        }
        return Balanced.complete(seated);
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return Answer.of(personas);
    }

    @Override
    public Participant embody(Persona persona) {
        return new RuleAgent(persona, candidate);
    }
}
