package dev.dialectic.agent.generate;

import dev.dialectic.debate.Participant;
import dev.dialectic.persona.Persona;
import java.util.Objects;
import java.util.function.Function;

/** Has a persona embodied, and sees to it that it is the one that was asked for. Immutable; thread-safe if its function is. */
record Embodiment(Function<? super Persona, ? extends Participant> function) {

    Embodiment {
        Objects.requireNonNull(function, "embodiment");
    }

    Participant of(Persona persona) {
        Participant participant = function.apply(persona);
        if (!participant.persona().id().equals(persona.id())) {
            throw new IllegalArgumentException("embodiment: expected a participant with the id " + persona.id()
                    + ", found " + participant.persona().id() + "; build it with the persona given");
        }
        return participant;
    }
}
