package dev.dialectic.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Debate} must hold. To test a procedure of your own, extend it and give the procedure:
 *
 * <pre>{@code
 * class HearingTest extends DebateContract {
 *     protected Debate procedure() { return new Hearing(); }
 * }
 * }</pre>
 *
 * <p>It is put to panels of one to seven, with debaters, jurors and a judge, whose silences and polls are drawn at random.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class DebateContract {

    private static final int MOST_TURNS = 200;

    /**
     * The procedure that is tested.
     *
     * @return the procedure
     */
    protected abstract Debate procedure();

    @Test
    final void it_has_a_name() {
        assertThat(procedure().name()).isNotBlank();
        assertThat(procedure().name()).isEqualTo(procedure().name());
    }

    @Test
    final void equal_debates_get_equal_turns() {
        each(held -> {
            Debate procedure = procedure();
            for (Held.Moment moment : held.moments()) {
                assertThat(procedure.next(moment.transcript(), moment.standings()))
                        .as("%s", held)
                        .isEqualTo(moment.turn());
                Transcript copy = new Transcript(
                        moment.transcript().seats(),
                        moment.transcript().entries(),
                        moment.transcript().grantedRounds());
                assertThat(procedure().next(copy, List.copyOf(moment.standings())))
                        .as("%s", held)
                        .isEqualTo(moment.turn());
            }
        });
    }

    @Test
    final void it_ends_whoever_is_silent() {
        each(held -> assertThat(held.turns()).as("%s", held).last().isInstanceOf(Turn.End.class));
    }

    @Test
    final void it_does_not_end_before_a_vote() {
        each(held -> assertThat(held.turns()).as("%s", held).anyMatch(Turn.Vote.class::isInstance));
    }

    @Test
    final void polls_have_rising_rounds() {
        each(held -> assertThat(held.turns().stream()
                        .filter(Turn.Vote.class::isInstance)
                        .map(turn -> ((Turn.Vote) turn).round())
                        .toList())
                .as("%s", held)
                .doesNotHaveDuplicates()
                .isSorted());
    }

    @Test
    final void it_asks_only_who_has_the_role_and_no_entry_yet() {
        each(held -> held.moments().forEach(moment -> {
            if (moment.turn() instanceof Turn.Speak speak) {
                assertThat(moment.transcript().yetToSpeak(speak.phase()))
                        .as("%s in %s", held, speak.phase())
                        .containsAll(speak.speakers());
                assertThat(speak.speakers()).as("%s", held).doesNotHaveDuplicates();
            }
        }));
    }

    private void each(Consumer<Held> check) {
        for (int size = 1; size <= 7; size++) {
            for (long seed = 0; seed < 12; seed++) {
                check.accept(Held.of(procedure(), panel(size, seed), new Random(seed), MOST_TURNS));
            }
        }
    }

    /** So many seats; some are jurors or judges, when the seed says so. */
    static List<Seat> panel(int size, long seed) {
        Random random = new Random(seed);
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Seat.Role> roles = switch (random.nextInt(i == 0 ? 1 : 5)) {
                case 3 -> List.of(Seat.Role.VOTER);
                case 4 -> List.of(Seat.Role.JUDGE);
                default -> List.of(Seat.Role.DEBATER, Seat.Role.VOTER);
            };
            seats.add(seat("agent-" + i, roles));
        }
        return seats;
    }

    static Seat seat(String id, List<Seat.Role> roles) {
        Persona persona = Persona.builder("Agent").id(id).perspective("Any.").build();
        return new Seat(persona, roles);
    }

    static AgentId agent(int number) {
        return AgentId.of("agent-" + number);
    }
}
