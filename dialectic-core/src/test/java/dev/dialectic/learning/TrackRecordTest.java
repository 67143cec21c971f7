package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Weighting;
import dev.dialectic.vote.WeightingContract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrackRecordTest {

    private static final List<Persona> PANEL = Stream.of("Ann", "Bob", "Cid", "New")
            .map(name -> Persona.builder(name).perspective("looks").build())
            .toList();

    /** Ann is right in 18 of 20, Bob in 12, Cid in 6; all are sure by 0.9. */
    private static TrackRecord record() {
        return TrackRecord.of(polls(18, 12, 6));
    }

    private static List<SettledPoll> polls(int... rights) {
        List<SettledPoll> polls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
            Map<AgentId, Double> weights = new LinkedHashMap<>();
            for (int agent = 0; agent < rights.length; agent++) {
                weights.put(PANEL.get(agent).id(), 1.0);
                ballots.put(PANEL.get(agent).id(), Ballot.of(i < rights[agent] ? "yes" : "no", 0.9, ""));
            }
            polls.add(new SettledPoll(Poll.of(List.of("yes", "no"), new Electorate(weights), ballots), "yes"));
        }
        return polls;
    }

    private static AgentId agent(int number) {
        return PANEL.get(number).id();
    }

    @Nested
    class A_reliability_weighting extends WeightingContract {
        @Override
        protected Weighting weighting() {
            return ReliabilityWeighting.of(record());
        }
    }

    @Nested
    class A_capped_reliability_weighting extends WeightingContract {
        @Override
        protected Weighting weighting() {
            return ReliabilityWeighting.of(record()).withPrior(1).cappedAt(0.4);
        }
    }

    @Test
    void it_counts_who_was_right_and_how_sure() {
        TrackRecord.Score ann = record().score(agent(0));
        assertThat(ann.right()).isEqualTo(18);
        assertThat(ann.ballots()).isEqualTo(20);
        assertThat(ann.squares()).isCloseTo(18 * 0.01 + 2 * 0.81, within(1e-9));
        assertThat(record().chance()).isEqualTo(0.5);
        assertThat(record().overall()).isEqualTo(37 / 62.0);
        assertThat(record().score(agent(3)).ballots()).isZero();
    }

    @Test
    void reliability_is_shrunk_towards_that_of_all() {
        double all = 37 / 62.0;
        assertThat(record().reliability(agent(0), 10)).isCloseTo((18 + 10 * all) / 30, within(1e-12));
        assertThat(record().reliability(agent(3), 10)).isEqualTo(all);
        assertThat(record().reliability(agent(2), 1e9)).isCloseTo(all, within(1e-6));
        assertThat(TrackRecord.empty().reliability(agent(0), 10)).isEqualTo(0.5);
    }

    @Test
    void records_of_other_polls_add_up() {
        TrackRecord sum = record().plus(TrackRecord.of(polls(20)));
        assertThat(sum.score(agent(0)))
                .isEqualTo(new TrackRecord.Score(38, 40, sum.score(agent(0)).squares(), 20));
        assertThat(sum.score(agent(1))).isEqualTo(record().score(agent(1)));
    }

    @Test
    void who_was_right_more_often_weighs_more_and_a_newcomer_weighs_one() {
        Electorate weighed = ReliabilityWeighting.of(record()).weigh(PANEL);
        double unit = Math.log(37 / 25.0);
        double ann = (18 + 10 * 37 / 62.0) / 30;
        assertThat(weighed.weight(agent(0))).isCloseTo(Math.log(ann / (1 - ann)) / unit, within(1e-9));
        assertThat(weighed.weight(agent(1))).isBetween(0.9, 1.2);
        assertThat(weighed.weight(agent(2))).isZero();
        assertThat(weighed.weight(agent(3))).isCloseTo(1, within(1e-12));
    }

    @Test
    void without_history_or_when_nobody_beats_chance_all_weigh_the_same() {
        for (TrackRecord record : List.of(TrackRecord.empty(), TrackRecord.of(polls(9, 2, 10)))) {
            assertThat(ReliabilityWeighting.of(record).weigh(PANEL).weights().values())
                    .containsOnly(1.0);
        }
    }

    @Test
    void the_name_tells_prior_and_history() {
        String name = ReliabilityWeighting.of(record()).name();
        assertThat(name).matches("reliability\\(prior=10\\.0, history=[0-9a-f]{16}\\)");
        assertThat(ReliabilityWeighting.of(record().plus(TrackRecord.empty())).name())
                .isEqualTo(name);
        assertThat(ReliabilityWeighting.of(record()).withPrior(5).name()).isNotEqualTo(name);
        assertThat(ReliabilityWeighting.of(TrackRecord.of(polls(18, 12, 7))).name())
                .isNotEqualTo(name);
    }

    @Test
    void twins_are_worth_one_voter_and_strangers_two() {
        EffectiveVoters twins = EffectiveVoters.of(polls(10, 10));
        assertThat(twins.correlation(0, 1)).isCloseTo(1, within(1e-12));
        assertThat(twins.number()).isCloseTo(1, within(1e-12));
        assertThat(twins.number(3, 1)).isCloseTo(1, within(1e-12));

        LabelTable table = Labels.made(4, 5_000, 2, 0.7, 0.7, 0.7).table();
        int[] truth = Labels.made(4, 5_000, 2, 0.7, 0.7, 0.7).truth();
        assertThat(EffectiveVoters.of(table, truth).number()).isCloseTo(3, within(0.15));
        assertThat(EffectiveVoters.of(table, truth).number(1, 0, 0)).isEqualTo(1);
        assertThat(EffectiveVoters.of(table, truth).number(0, 0, 0)).isZero();
    }

    @Test
    void voters_that_err_apart_are_worth_no_more_than_their_number() {
        LabelTable apart = LabelTable.of(
                2, new int[] {0, 0, 1, 1, 2, 2}, new int[] {0, 1, 0, 1, 0, 1}, new int[] {0, 1, 1, 0, 0, 1});
        EffectiveVoters voters = EffectiveVoters.of(apart, 0, 0, 0);
        assertThat(voters.correlation(0, 1)).isCloseTo(-1, within(1e-12));
        assertThat(voters.number()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_learnt_from_is_refused() {
        Poll poll = polls(1).get(0).poll();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettledPoll(poll, "maybe"))
                .withMessageContaining("maybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReliabilityWeighting.of(record()).withPrior(0))
                .withMessageContaining("prior");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffectiveVoters.of(LabelTable.of(2, new int[1], new int[1], new int[1])))
                .withMessageContaining("right label");
    }
}
