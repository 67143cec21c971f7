package dev.dialectic.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatsTest {

    private static final List<Seat.Role> AGENT = List.of(Seat.Role.DEBATER, Seat.Role.VOTER);
    private static final List<Seat> THREE = List.of(
            DebateContract.seat("agent-0", AGENT),
            DebateContract.seat("agent-1", AGENT),
            DebateContract.seat("agent-2", AGENT));
    private static final List<Seat> WITH_JUDGE =
            List.of(THREE.get(0), THREE.get(1), DebateContract.seat("judge", List.of(Seat.Role.JUDGE)));
    private static final List<String> ROUND_2 =
            List.of("2/opening/1 x3", "2/rebuttal/1 x3", "2/rebuttal/2 x3", "vote 2");

    private static Standing standing(int round, double support, boolean unanimous) {
        return new Standing(round, List.of("a"), support, 2 * support - 1, true, unanimous);
    }

    /** Support that moves in every round. */
    private static Standing moving(int round) {
        return standing(round, 0.5 + round / 100.0, false);
    }

    private static Standing unmoved(int round) {
        return standing(round, 0.6, false);
    }

    private static List<String> story(Debate procedure, Function<Integer, Standing> polls) {
        return Held.of(procedure, THREE, polls).story();
    }

    @Nested
    class Standard extends DebateContract {
        @Override
        protected Debate procedure() {
            return Debate.standard();
        }

        @Test
        void it_has_three_rounds_after_sealed_positions() {
            assertThat(story(procedure(), FormatsTest::moving))
                    .containsExactly(
                            "0/position/1 x3",
                            "1/opening/1 x3",
                            "1/rebuttal/1 x3",
                            "1/rebuttal/2 x3",
                            "vote 1",
                            "2/opening/1 x3",
                            "2/rebuttal/1 x3",
                            "2/rebuttal/2 x3",
                            "vote 2",
                            "3/opening/1 x3",
                            "3/rebuttal/1 x3",
                            "3/rebuttal/2 x3",
                            "vote 3",
                            "end");
        }

        @Test
        void it_stops_early_when_leader_and_support_have_not_moved_for_a_round() {
            assertThat(story(procedure(), FormatsTest::unmoved)).endsWith("vote 2", "end");
            assertThat(story(
                            procedure(),
                            round -> new Standing(round, List.of(round == 2 ? "b" : "a"), 0.6, 0.2, true, false)))
                    .endsWith("vote 3", "end");
        }

        @Test
        void continued_it_plays_the_rounds_granted_and_no_more() {
            Held early = Held.of(procedure(), THREE, FormatsTest::unmoved);
            assertThat(early.continued(procedure(), 1, FormatsTest::unmoved).story())
                    .containsExactly("3/opening/1 x3", "3/rebuttal/1 x3", "3/rebuttal/2 x3", "vote 3", "end");
            Held full = Held.of(procedure(), THREE, FormatsTest::moving);
            assertThat(full.continued(procedure(), 2, FormatsTest::unmoved).story())
                    .hasSize(9)
                    .endsWith("vote 5", "end");
        }

        @Test
        void rounds_are_a_parameter_and_part_of_the_name() {
            assertThat(Debate.standard(2).name()).isEqualTo("standard(rounds=2)");
            assertThat(story(Debate.standard(1), FormatsTest::moving)).hasSize(6);
            assertThatIllegalArgumentException().isThrownBy(() -> Debate.standard(0));
        }
    }

    @Nested
    class Vote_first extends DebateContract {
        @Override
        protected Debate procedure() {
            return Debate.voteFirst(0.5);
        }

        @Test
        void a_clear_vote_ends_it() {
            assertThat(story(procedure(), round -> standing(round, 0.75, false)))
                    .containsExactly("vote 1", "end");
        }

        @Test
        void a_close_one_is_debated_and_voted_on_again() {
            assertThat(story(procedure(), round -> standing(round, 0.7, false)))
                    .startsWith("vote 1")
                    .containsSubsequence(ROUND_2)
                    .endsWith("vote 2", "end")
                    .hasSize(6);
        }

        @Test
        void unanimity_is_never_debated_whatever_points_the_strategy_gave() {
            assertThat(story(Debate.voteFirst(1), round -> standing(round, 0.6, true)))
                    .containsExactly("vote 1", "end");
        }

        @Test
        void continued_it_debates_once_more_also_after_a_clear_vote() {
            Held held = Held.of(procedure(), THREE, round -> standing(round, 1, true));
            assertThat(held.continued(procedure(), 1, FormatsTest::unmoved).story())
                    .containsSubsequence(ROUND_2)
                    .hasSize(5);
        }

        @Test
        void the_margin_is_a_share() {
            assertThatIllegalArgumentException().isThrownBy(() -> Debate.voteFirst(Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> Debate.voteFirst(1.1));
            assertThat(procedure().name()).isEqualTo("voteFirst(margin=0.5)");
        }
    }

    @Nested
    class Vote_only extends DebateContract {
        @Override
        protected Debate procedure() {
            return Debate.voteOnly();
        }

        @Test
        void it_is_one_vote_and_one_more_for_each_round_granted() {
            Held held = Held.of(procedure(), THREE, FormatsTest::unmoved);
            assertThat(held.story()).containsExactly("vote 1", "end");
            assertThat(held.continued(procedure(), 2, FormatsTest::unmoved).story())
                    .containsExactly("vote 2", "vote 3", "end");
        }
    }

    @Nested
    class Judged extends DebateContract {
        @Override
        protected Debate procedure() {
            return Debate.judged();
        }

        @Test
        void the_judge_speaks_once_at_the_end() {
            List<String> story =
                    Held.of(procedure(), WITH_JUDGE, FormatsTest::moving).story();
            assertThat(story).endsWith("vote 3", "3/judgment/1 x1", "end");
            assertThat(story).filteredOn(turn -> turn.contains("judgment")).hasSize(1);
        }

        @Test
        void a_panel_without_a_judge_just_ends() {
            assertThat(story(procedure(), FormatsTest::moving)).endsWith("vote 3", "end");
        }

        @Test
        void continued_it_is_judged_again() {
            Held held = Held.of(procedure(), WITH_JUDGE, FormatsTest::moving);
            assertThat(held.continued(procedure(), 1, FormatsTest::moving).story())
                    .endsWith("vote 4", "4/judgment/1 x1", "end");
        }
    }

    @Nested
    class Sequential extends DebateContract {
        @Override
        protected Debate procedure() {
            return Debate.sequential();
        }

        @Test
        void one_speaks_at_a_time_in_panel_order_and_has_heard_those_before() {
            List<Turn> turns = Held.of(procedure(), THREE, FormatsTest::unmoved).turns();
            assertThat(turns.subList(0, 4))
                    .containsExactly(
                            speak(new Phase(0, Phase.Kind.POSITION, 1), 0, 1, 2),
                            speak(new Phase(1, Phase.Kind.OPENING, 1), 0),
                            speak(new Phase(1, Phase.Kind.OPENING, 1), 1),
                            speak(new Phase(1, Phase.Kind.OPENING, 1), 2));
        }

        private static Turn speak(Phase phase, int... agents) {
            return new Turn.Speak(
                    phase,
                    java.util.Arrays.stream(agents)
                            .mapToObj(DebateContract::agent)
                            .toList(),
                    phase.kind() == Phase.Kind.POSITION ? Turn.Hearing.EARLIER_PHASES : Turn.Hearing.EVERYTHING_SO_FAR);
        }
    }
}
