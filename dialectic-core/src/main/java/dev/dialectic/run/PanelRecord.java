package dev.dialectic.run;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Participant;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Silence;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.LateAnswer;
import dev.dialectic.event.PanelSeated;
import dev.dialectic.machine.DebateState;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Electorate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is recorded of a question to the generator: the seats and the electorate, or that there is no panel. */
record PanelRecord(DebateId debate, Parts parts, Cast cast) implements Request.Record<List<Persona>> {

    /** What is wrong with a proposed panel, or empty. */
    static Optional<String> flaw(List<Persona> personas) {
        if (personas.stream().anyMatch(Objects::isNull)) {
            return Optional.of("expected personas, found null among them");
        }
        long distinct = personas.stream().map(Persona::id).distinct().count();
        if (personas.size() < 2 || distinct < personas.size()) {
            return Optional.of("expected at least two personas with distinct ids, found "
                    + personas.stream().map(Persona::id).toList());
        }
        return Optional.empty();
    }

    @Override
    public List<DebateEvent> given(List<Persona> personas, Usage usage, boolean repaired) {
        List<Seat> seats = new ArrayList<>();
        for (Persona persona : personas) {
            Participant participant = embody(persona);
            cast.seat(participant);
            seats.add(new Seat(persona, Roles.of(participant)));
        }
        List<Persona> voters = seats.stream()
                .filter(seat -> seat.is(Seat.Role.VOTER))
                .map(Seat::persona)
                .toList();
        if (voters.isEmpty()) {
            throw new IllegalStateException(
                    "debate " + debate + ": expected a panel with at least one voter, found none; seat an Agent");
        }
        Electorate electorate = parts.weighting().weigh(voters);
        return List.of(new PanelSeated(seats, electorate, usage));
    }

    private Participant embody(Persona persona) {
        try {
            return Objects.requireNonNull(parts.agents().embody(persona), "expected a participant, found null");
        } catch (RuntimeException failed) {
            throw new DialecticException(
                    "debate " + debate + ": the agent generator cannot embody " + persona.id()
                            + ", which it proposed; mend it and resume the debate",
                    failed);
        }
    }

    @Override
    public List<DebateEvent> silent(int attempt, Silence silence, Usage usage) {
        // What was wrong with an invalid answer was recorded when it came.
        return silence.reason() == Silence.Reason.INVALID_ANSWER
                ? List.of()
                : List.of(new AttemptFailed(CallKey.PANEL, attempt, silence, usage));
    }

    @Override
    public boolean canBeMissed() {
        return false;
    }

    @Override
    public DebateEvent flawed(int attempt, String words, Usage usage) {
        return new AttemptFailed(CallKey.PANEL, attempt, new Silence(Silence.Reason.INVALID_ANSWER, words), usage);
    }

    @Override
    public DebateEvent late(DebateState now, int attempt, Usage usage) {
        return new LateAnswer(CallKey.PANEL, attempt, usage);
    }
}
