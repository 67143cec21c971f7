package dev.dialectic.run;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.event.DebateId;
import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who acts for the seats of a panel: embodied when first asked, also on resume. Thread-safe. */
final class Cast {

    private final AgentGenerator agents;
    private final Map<AgentId, Participant> embodied = new ConcurrentHashMap<>();

    Cast(AgentGenerator agents) {
        this.agents = agents;
    }

    void seat(Participant participant) {
        embodied.put(participant.persona().id(), participant);
    }

    /**
     * Sees to it that a panel that was seated elsewhere is known here.
     *
     * @throws IllegalStateException if the generator knows nobody of it: it is another one, not one that lost an agent
     */
    void requireSomebody(DebateId debate, List<Seat> seats) {
        if (!seats.isEmpty() && seats.stream().noneMatch(this::isKnown)) {
            throw new IllegalStateException("debate " + debate + ": expected an agent generator that knows its panel, "
                    + seats.stream().map(Seat::agent).toList()
                    + ", found one that knows none of it; build a Dialectic with the agents that it was begun with");
        }
    }

    private boolean isKnown(Seat seat) {
        try {
            seat(agents.embody(seat.persona()));
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    /**
     * Whoever acts for an agent, in a role.
     *
     * @throws SilentException as a deleted agent, when the generator no longer knows it or it lost the role
     */
    <R extends Participant> R acting(List<Seat> seats, AgentId agent, Class<R> role) {
        Seat seat = seats.stream()
                .filter(candidate -> candidate.agent().equals(agent))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no seat for " + agent));
        Participant participant = embodied.computeIfAbsent(agent, id -> embody(seat));
        if (!role.isInstance(participant)) {
            throw new SilentException(
                    Silence.Reason.DELETED, agent + " was seated as " + seat.roles() + " and acts as that no longer");
        }
        return role.cast(participant);
    }

    private Participant embody(Seat seat) {
        try {
            return agents.embody(seat.persona());
        } catch (IllegalArgumentException unknown) {
            throw new SilentException(Silence.Reason.DELETED, "the agent no longer exists: " + unknown.getMessage());
        }
    }
}
