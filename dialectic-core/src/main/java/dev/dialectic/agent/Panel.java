package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Participants that are there already, seated as they are, whatever the question. Immutable and thread-safe. */
public final class Panel implements AgentGenerator {

    private final Map<AgentId, Participant> byId;

    private Panel(Map<AgentId, Participant> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * A panel of participants.
     *
     * @param participants who is seated, in the order of the seats, at least one
     * @return the panel
     * @throws IllegalArgumentException if nobody is given or two have the same id
     */
    public static Panel of(Participant... participants) {
        return of(List.of(participants));
    }

    /**
     * A panel of participants.
     *
     * @param participants who is seated, in the order of the seats, at least one
     * @return the panel
     * @throws IllegalArgumentException if nobody is given or two have the same id
     */
    public static Panel of(List<? extends Participant> participants) {
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("panel: expected at least one participant, found none");
        }
        Map<AgentId, Participant> byId = new LinkedHashMap<>();
        for (Participant participant : participants) {
            AgentId id = participant.persona().id();
            if (byId.putIfAbsent(id, participant) != null) {
                throw new IllegalArgumentException(
                        "panel: expected distinct ids, found \"" + id + "\" twice; give one of them another id");
            }
        }
        return new Panel(byId);
    }

    /** {@return {@code panel(..)} with the ids of those seated, in the order of their seats} */
    @Override
    public String name() {
        return "panel(" + byId.keySet().stream().map(AgentId::value).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        return Answer.of(byId.values().stream().map(Participant::persona).toList());
    }

    /**
     * Who has the persona's id.
     *
     * @param persona a persona of this panel
     * @return the participant
     * @throws IllegalArgumentException if nobody on this panel has its id
     */
    @Override
    public Participant embody(Persona persona) {
        Participant participant = byId.get(persona.id());
        if (participant == null) {
            throw new IllegalArgumentException("panel: expected one of " + byId.keySet() + ", found \"" + persona.id()
                    + "\"; resume the debate with the panel it was started with");
        }
        return participant;
    }
}
