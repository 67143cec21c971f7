package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.Objects;

/** A generator under a name that somebody gave it. Immutable; thread-safe as the generator is. */
record NamedAgents(String name, AgentGenerator agents) implements AgentGenerator {

    NamedAgents {
        Objects.requireNonNull(agents, "agents");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of agents: expected words, found none");
        }
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return agents.propose(question, briefing, attempt);
    }

    @Override
    public Usage mostUsage(Question question, Briefing briefing) {
        return agents.mostUsage(question, briefing);
    }

    @Override
    public Participant embody(Persona persona) {
        return agents.embody(persona);
    }
}
