package dev.dialectic.cli;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;

/** A panel whose seats are given to several minds in turn. For one debate; thread-safe. */
final class MindsInTurn implements AgentGenerator {

    private final AgentGenerator panel;
    private final Minds minds;
    private volatile List<Persona> seats;

    /**
     * A panel.
     *
     * @param panel who proposes it
     * @param minds who thinks
     * @param seated who was seated when the debate was interrupted; nobody in a new one
     */
    MindsInTurn(AgentGenerator panel, Minds minds, List<Persona> seated) {
        this.panel = panel;
        this.minds = minds;
        this.seats = List.copyOf(seated);
    }

    @Override
    public String name() {
        return panel.name() + PanelNames.BY + minds.names();
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return panel.propose(question, briefing, attempt).map(personas -> {
            seats = List.copyOf(personas);
            return personas;
        });
    }

    @Override
    public Usage mostUsage(Question question, Briefing briefing) {
        return panel.mostUsage(question, briefing);
    }

    @Override
    public Participant embody(Persona persona) {
        List<Persona> known = seats;
        for (int seat = 0; seat < known.size(); seat++) {
            if (known.get(seat).id().equals(persona.id())) {
                return minds.turn(seat).agent(persona);
            }
        }
        return minds.first().agent(persona);
    }
}
