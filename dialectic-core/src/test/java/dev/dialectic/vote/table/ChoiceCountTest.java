package dev.dialectic.vote.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import dev.dialectic.vote.table.ChoiceCount.Rule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChoiceCountTest {

    private static final double NEAR = 1e-12;

    @ParameterizedTest
    @EnumSource(Rule.class)
    void it_leads_whom_the_exact_count_leads_in_ties_too(Rule rule) {
        int ties = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Poll poll = TablePolls.random(random, 2 + random.nextInt(4), random.nextInt(12), true);
            Tally exact = exact(rule).count(poll);
            ChoiceTable table = ChoiceTable.of(poll);
            ChoiceCount count = ChoiceCount.by(rule, table.options());
            count.add(table, 0, table.ballots());
            assertThat(count.leaders()).as("seed %d", seed).isEqualTo(TablePolls.leaders(poll, exact));
            for (int option = 0; option < table.options(); option++) {
                double points = exact.of(Polls.ids(poll).get(option)).doubleValue();
                assertThat(count.points(option)).as("seed %d", seed).isCloseTo(points, within(NEAR));
            }
            ties += exact.leaders().size() > 1 ? 1 : 0;
        }
        assertThat(ties).as("ties among the polls").isPositive();
    }

    private static VotingStrategy exact(Rule rule) {
        return switch (rule) {
            case PLURALITY -> Strategies.plurality();
            case WEIGHTED_PLURALITY -> Strategies.weightedPlurality();
            case WEIGHTED_CONFIDENCE -> Strategies.weightedConfidence();
        };
    }

    @Test
    void a_decimal_tie_that_doubles_break_is_a_tie() {
        ChoiceTable table =
                ChoiceTable.of(2, new int[] {0, 0, 1}, new double[] {0.1, 0.2, 0.3}, new double[] {1, 1, 1});
        ChoiceCount count = ChoiceCount.by(Rule.WEIGHTED_CONFIDENCE, 2);
        count.add(table, 0, 3);
        assertThat(count.points(0)).isNotEqualTo(count.points(1));
        assertThat(count.leaders()).containsExactly(0, 1);
    }

    @Test
    void a_million_ballots_stay_within_the_error_that_is_told() {
        ChoiceTable table = many(1_000_000, new Random(3));
        ChoiceCount count = ChoiceCount.by(Rule.WEIGHTED_CONFIDENCE, table.options());
        count.add(table, 0, table.ballots());
        long[] thousandths = new long[table.options()];
        for (int i = 0; i < table.ballots(); i++) {
            thousandths[table.option()[i]] +=
                    Math.round(table.weight()[i] * 10) * Math.round(table.confidence()[i] * 100);
        }
        for (int option = 0; option < table.options(); option++) {
            BigDecimal exact = BigDecimal.valueOf(thousandths[option], 3);
            BigDecimal off =
                    exact.subtract(new BigDecimal(count.points(option))).abs();
            assertThat(off).isLessThanOrEqualTo(new BigDecimal(count.error(option)));
            assertThat(count.error(option)).isLessThan(1e-6);
        }
    }

    @Test
    void a_thousandth_decides_among_a_million_ballots() {
        int[] option = new int[1_000_001];
        double[] confidence = new double[option.length];
        Arrays.setAll(option, i -> i % 2);
        Arrays.setAll(confidence, i -> (i / 2 % 101) / 100.0);
        double[] weight = new double[option.length];
        Arrays.fill(weight, 0.1);
        confidence[1_000_000] = 0.01;
        ChoiceTable table = ChoiceTable.of(2, option, confidence, weight);
        ChoiceCount count = ChoiceCount.by(Rule.WEIGHTED_CONFIDENCE, 2);
        count.add(table, 0, 1_000_000);
        assertThat(count.leaders()).containsExactly(0, 1);
        count.add(table, 1_000_000);
        assertThat(count.leaders()).containsExactly(0);
        count.remove(table, 1_000_000);
        assertThat(count.leaders()).containsExactly(0, 1);
    }

    @Test
    void whoever_adds_removes_and_merges_gets_what_one_count_gets() {
        ChoiceTable table = many(20_000, new Random(5));
        ChoiceCount all = ChoiceCount.by(Rule.WEIGHTED_CONFIDENCE, table.options());
        all.add(table, 0, 15_000);
        ChoiceCount parts = all.empty();
        parts.add(table, 0, 20_000);
        ChoiceCount late = all.empty();
        late.add(table, 9_000, 15_000);
        parts.remove(table, 9_000, 20_000);
        parts.merge(late);
        for (int option = 0; option < table.options(); option++) {
            assertThat(parts.points(option)).isCloseTo(all.points(option), within(parts.error(option)));
        }
        assertThat(parts.leaders()).isEqualTo(all.leaders());
        parts.remove(table, 0, 15_000);
        assertThat(parts.leaders()).isEmpty();
    }

    @Test
    void what_is_out_of_range_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceTable.of(2, new int[] {2}, new double[] {1}, new double[] {1}))
                .withMessageContaining("below 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceTable.of(2, new int[] {1}, new double[] {Double.NaN}, new double[] {1}))
                .withMessageContaining("[0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceTable.of(2, new int[] {1}, new double[] {1}, new double[] {-1}))
                .withMessageContaining("at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceTable.of(2, new int[] {1}, new double[] {1}, new double[0]));
        ChoiceCount two = ChoiceCount.by(Rule.PLURALITY, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> two.merge(ChoiceCount.by(Rule.PLURALITY, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> two.merge(ChoiceCount.by(Rule.WEIGHTED_PLURALITY, 2)));
    }

    /** Weights in tenths, confidence in hundredths. */
    static ChoiceTable many(int ballots, Random random) {
        return ChoiceTable.of(
                5,
                random.ints(ballots, 0, 5).toArray(),
                random.ints(ballots, 0, 101).mapToDouble(i -> i / 100.0).toArray(),
                random.ints(ballots, 5, 21).mapToDouble(i -> i / 10.0).toArray());
    }
}
