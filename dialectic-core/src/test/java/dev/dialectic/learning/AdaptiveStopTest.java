package dev.dialectic.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdaptiveStopTest {

    private static final AdaptiveStop BETA = AdaptiveStop.beta(0.95);
    private static final AdaptiveStop DIRICHLET = AdaptiveStop.dirichlet(0.95);

    @Test
    void three_of_three_are_fifteen_sixteenths_and_four_of_four_are_enough() {
        assertThat(BETA.leads(3, 0)).isCloseTo(15.0 / 16, within(1e-12));
        assertThat(BETA.stops(3, 0)).isFalse();
        assertThat(BETA.stops(0, 4)).isTrue();
        assertThat(BETA.stops(4)).isTrue();
    }

    @Test
    void of_a_tie_nothing_is_known() {
        assertThat(BETA.leads(5, 5)).isCloseTo(0.5, within(1e-12));
        assertThat(DIRICHLET.leads(2, 2, 2, 2)).isCloseTo(0.25, within(1e-8));
        assertThat(DIRICHLET.leads(0, 0)).isCloseTo(0.5, within(1e-8));
    }

    @Test
    void of_two_options_both_rules_say_the_same() {
        for (int a = 0; a < 15; a++) {
            for (int b = 0; b < 15; b++) {
                assertThat(DIRICHLET.leads(a, b)).as("%d against %d", a, b).isCloseTo(BETA.leads(a, b), within(1e-8));
            }
        }
    }

    @Test
    void the_integral_is_what_drawing_shares_gives() {
        int[][] cases = {{5, 3, 2}, {4, 0, 0, 0}, {10, 9, 1}};
        for (int[] counts : cases) {
            Random random = new Random(1);
            int leads = 0;
            for (int i = 0; i < 30_000; i++) {
                double first = gamma(random, counts[0] + 1);
                boolean most = true;
                for (int other = 1; other < counts.length; other++) {
                    most &= first > gamma(random, counts[other] + 1);
                }
                leads += most ? 1 : 0;
            }
            assertThat(DIRICHLET.leads(counts)).isCloseTo(leads / 30_000.0, within(0.012));
        }
    }

    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    @Test
    void large_counts_are_answered() {
        assertThat(BETA.leads(100_000, 99_000)).isBetween(0.98, 1.0);
        assertThat(DIRICHLET.leads(1_000, 990, 5)).isCloseTo(BETA.leads(1_000, 990), within(1e-6));
    }

    @Test
    void a_lead_that_cannot_be_lost_is_not() {
        assertThat(LeaderChange.probability(2, 5, 2)).isCloseTo(0, within(1e-12));
        assertThat(LeaderChange.probability(0, 5, 5)).isEqualTo(1);
        assertThat(LeaderChange.probability(0, 5, 4)).isCloseTo(0, within(1e-12));
    }

    /** One more vote after 1 to 0 goes to the other with probability 1/3: a tie, the lead is no longer sole. */
    @Test
    void one_vote_to_come_after_one() {
        assertThat(LeaderChange.probability(1, 1, 0)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void the_sum_is_what_drawing_votes_from_the_urn_gives() {
        int[] counts = {4, 3, 1};
        Random random = new Random(2);
        int changes = 0;
        for (int i = 0; i < 30_000; i++) {
            int[] urn = counts.clone();
            for (int vote = 0; vote < 6; vote++) {
                int ball = random.nextInt(urn[0] + urn[1] + urn[2] + 3);
                urn[ball < urn[0] + 1 ? 0 : ball < urn[0] + urn[1] + 2 ? 1 : 2]++;
            }
            changes += urn[0] > urn[1] && urn[0] > urn[2] ? 0 : 1;
        }
        assertThat(LeaderChange.probability(6, counts)).isCloseTo(changes / 30_000.0, within(0.012));
    }

    @Test
    void many_votes_to_come_stay_in_range() {
        assertThat(LeaderChange.probability(200, 30, 20, 10, 0)).isBetween(0.01, 0.5);
    }

    @Test
    void what_are_no_counts_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BETA.leads())
                .withMessageContaining("at least one option");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DIRICHLET.leads(1, -1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdaptiveStop.beta(0.5))
                .withMessageContaining("0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> AdaptiveStop.dirichlet(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeaderChange.probability(201, 1))
                .withMessageContaining("201");
    }
}
