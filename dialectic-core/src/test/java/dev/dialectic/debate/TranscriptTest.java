package dev.dialectic.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptTest {

    private static final List<Seat> PANEL = Stream.of("cy", "ada", "bo")
            .map(name -> new Seat(Persona.builder(name).perspective("Listens.").build(), List.of(Seat.Role.DEBATER)))
            .toList();

    /** What happens in the order of the story, and who has no seat last. */
    private static List<Entry> told() {
        List<Entry> told = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            for (Phase.Kind kind : List.of(Phase.Kind.OPENING, Phase.Kind.REBUTTAL)) {
                for (int number = 1; number <= 2; number++) {
                    for (String agent : List.of("cy", "ada", "bo", "guest")) {
                        Phase phase = new Phase(round, kind, number);
                        told.add(new Entry(phase, AgentId.of(agent), Statement.of(agent + " in " + phase.key())));
                    }
                }
            }
        }
        return told;
    }

    @Test
    void entries_stand_in_the_order_of_the_story_whatever_order_they_arrived_in() {
        for (int seed = 0; seed < 100; seed++) {
            List<Entry> arriving = told();
            Collections.shuffle(arriving, new Random(seed));
            Transcript transcript = Transcript.of(PANEL);
            for (Entry entry : arriving) {
                transcript = transcript.with(entry);
            }
            assertThat(transcript.entries()).as("seed %d", seed).isEqualTo(told());
        }
    }

    @Test
    void a_phase_is_found_wherever_it_stands() {
        Transcript transcript = new Transcript(PANEL, told(), 0);
        for (Entry entry : told()) {
            assertThat(transcript.in(entry.phase()))
                    .hasSize(4)
                    .allSatisfy(found -> assertThat(found.phase()).isEqualTo(entry.phase()));
        }
        assertThat(transcript.in(new Phase(2, Phase.Kind.OPENING, 3))).isEmpty();
        assertThat(transcript.in(new Phase(1, Phase.Kind.POSITION, 1))).isEmpty();
        assertThat(transcript.yetToSpeak(new Phase(4, Phase.Kind.OPENING, 1)))
                .extracting(AgentId::value)
                .containsExactly("cy", "ada", "bo");
    }
}
