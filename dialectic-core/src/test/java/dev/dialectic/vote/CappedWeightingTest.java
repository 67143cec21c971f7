package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.persona.Persona;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CappedWeightingTest {

    @Test
    void nobody_exceeds_the_share_of_what_is_left_and_nobody_below_it_is_cut() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<Persona> panel = WeightingContract.panel(random.doubles(1 + random.nextInt(9), 0, 1)
                    .map(weight -> Math.pow(10, 12 * weight - 6))
                    .toArray());
            int number = seed;
            double share = Math.min(1, 1.0 / panel.size() + random.nextDouble());
            Electorate capped = Weighting.own().cappedAt(share).weigh(panel);
            double total = sum(capped.weights().values());
            panel.forEach(persona -> {
                double weight = capped.weight(persona.id());
                assertThat(weight / total).as("seed %d", number).isLessThanOrEqualTo(share + 1e-12);
                if (weight < persona.weight()) {
                    assertThat(weight / total)
                            .as("who is cut has all the share")
                            .isEqualTo(share, within(1e-9));
                }
            });
        }
    }

    @Test
    void weights_stay_when_none_exceeds_the_share() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Persona> panel = WeightingContract.panel(random);
            Electorate own = Weighting.own().weigh(panel);
            double heaviest =
                    own.weights().values().stream().mapToDouble(w -> w).max().orElseThrow();
            double share = Math.min(1, heaviest / sum(own.weights().values()) + 1e-9);
            assertThat(Weighting.own().cappedAt(share).weigh(panel))
                    .as("seed %d", seed)
                    .isEqualTo(own);
        }
    }

    @Test
    void what_is_cut_off_is_handed_to_nobody() {
        assertThat(weights(0.5, 8, 5, 1)).containsExactly(6.0, 5.0, 1.0);
        assertThat(weights(0.5, 10, 1, 1, 1)).containsExactly(3.0, 1.0, 1.0, 1.0);
    }

    @Test
    void at_one_share_each_all_weigh_what_the_lightest_does() {
        assertThat(weights(1.0 / 3, 5, 3, 1)).containsExactly(1.0, 1.0, 1.0);
        assertThat(weights(0.1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1))
                .allSatisfy(w -> assertThat(w).isEqualTo(1, within(1e-9)));
    }

    @Test
    void weights_of_any_size_can_be_capped() {
        assertThat(weights(0.5, Double.MAX_VALUE, Double.MAX_VALUE, 1))
                .containsExactly(Double.MAX_VALUE, Double.MAX_VALUE, 1.0);
        assertThat(weights(0.4, 1e17, 3, 2))
                .satisfies(capped -> assertThat(capped.iterator().next()).isEqualTo(10.0 / 3, within(1e-12)));
    }

    @Test
    void voters_of_no_weight_do_not_make_room() {
        assertThat(weights(0.5, 5, 1, 0)).containsExactly(1.0, 1.0, 0.0);
        assertThat(weights(0.5, 0, 0)).containsExactly(0.0, 0.0);
        assertThatThrownBy(() -> weights(0.4, 5, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cap_below_one_share_each_is_refused_with_advice() {
        assertThatThrownBy(() -> weights(0.2, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "cap: expected share × voters of at least 1, found 0.2 × 4; raise the cap to at least 0.25");
    }

    @Test
    void a_cap_that_is_no_share_is_refused() {
        for (double share : new double[] {0, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Weighting.own().cappedAt(share))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("cap: expected a share in (0, 1], found " + share);
        }
    }

    @Test
    void its_name_tells_the_cap() {
        assertThat(Weighting.own().cappedAt(0.4).name()).isEqualTo("own capped at 0.4");
    }

    @Test
    void a_persona_that_is_seated_twice_is_refused() {
        Persona persona = WeightingContract.panel(1).get(0);
        assertThatThrownBy(() -> Weighting.own().weigh(List.of(persona, persona)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected each voter once");
    }

    private static Collection<Double> weights(double share, double... weights) {
        return Weighting.own()
                .cappedAt(share)
                .weigh(WeightingContract.panel(weights))
                .weights()
                .values();
    }

    private static double sum(Collection<Double> weights) {
        return weights.stream().mapToDouble(weight -> weight).sum();
    }
}
