package dev.dialectic.agent;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Transcript;
import dev.dialectic.debate.Utterance;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Floors for tests of agents. */
record Floors(Question question, List<Persona> panel, Briefing briefing, Transcript heard, List<Stance> own) {

    static final Attempt FIRST = Attempt.first(Instant.EPOCH);

    static Floors on(Question question, Persona... panel) {
        List<Seat> seats = Arrays.stream(panel)
                .map(persona -> new Seat(persona, List.of(Seat.Role.DEBATER, Seat.Role.VOTER)))
                .toList();
        return new Floors(question, List.of(panel), Briefing.EMPTY, Transcript.of(seats), List.of());
    }

    Floors knowing(Map<AgentId, List<Evidence>> byAgent, Evidence... atLarge) {
        Briefing more = new Briefing(List.of(), List.of(atLarge), byAgent, List.of(), List.of());
        return new Floors(question, panel, more, heard, own);
    }

    Floors after(Phase phase, Persona speaker, Utterance utterance) {
        return new Floors(question, panel, briefing, heard.with(new Entry(phase, speaker.id(), utterance)), own);
    }

    Floors having(Stance... stances) {
        return new Floors(question, panel, briefing, heard, List.of(stances));
    }

    Floor to(Persona speaker, Phase phase) {
        return new Floor(question, phase, speaker.id(), briefing, heard, 7, own);
    }

    static Phase phase(int round, Phase.Kind kind) {
        return new Phase(round, kind, 1);
    }

    static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T> given) {
            return given.value();
        }
        throw new AssertionError("expected an answer, found " + answer);
    }

    static String declined(Answer<?> answer) {
        if (answer instanceof Answer.Declined<?> declined && !declined.refused()) {
            return declined.reason();
        }
        throw new AssertionError("expected an abstention, found " + answer);
    }
}
