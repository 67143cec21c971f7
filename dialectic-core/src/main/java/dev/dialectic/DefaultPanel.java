package dev.dialectic;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;

/** Temporary. */
final class DefaultPanel implements AgentGenerator {
    private DefaultPanel() {}

    static AgentGenerator create() {
        return new DefaultPanel();
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return Answer.abstain("temporary");
    }

    @Override
    public Participant embody(Persona persona) {
        throw new IllegalArgumentException("temporary");
    }
}
