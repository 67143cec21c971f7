package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every weighting keeps. Extend it and give it your weighting. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class WeightingContract {

    /** The weighting that is tested; asked anew for every test. */
    protected abstract Weighting weighting();

    @Test
    public void its_name_is_visible_and_stays() {
        assertThat(weighting().name()).isNotBlank().isEqualTo(weighting().name());
    }

    @Test
    public void every_voter_has_one_weight_in_panel_order() {
        for (int seed = 0; seed < 100; seed++) {
            List<Persona> panel = panel(new Random(seed));
            List<AgentId> seated = panel.stream().map(Persona::id).toList();
            assertThat(weighting().weigh(panel).voters()).as("seed %d", seed).isEqualTo(seated);
        }
    }

    @Test
    public void weights_are_finite_and_at_least_zero() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(weighting().weigh(panel(new Random(seed))).weights().values())
                    .as("seed %d", seed)
                    .allMatch(weight -> weight >= 0 && weight <= Double.MAX_VALUE);
        }
    }

    @Test
    public void the_same_panel_weighs_the_same() {
        Weighting weighting = weighting();
        for (int seed = 0; seed < 100; seed++) {
            List<Persona> panel = panel(new Random(seed));
            assertThat(weighting.weigh(panel)).as("seed %d", seed).isEqualTo(weighting.weigh(panel));
        }
    }

    /** Four to nine personas that weigh from 0.1 to 10. */
    static List<Persona> panel(Random random) {
        return panel(random.doubles(4 + random.nextInt(6), 0.1, 10).toArray());
    }

    static List<Persona> panel(double... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> Persona.builder("Voter " + i)
                        .perspective("one of many")
                        .weight(weights[i])
                        .build())
                .toList();
    }
}
