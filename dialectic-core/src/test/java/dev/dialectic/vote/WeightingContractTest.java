package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract accepts the weightings that ship and rejects one for every promise that is broken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeightingContractTest {

    @Nested
    class Equal_weights extends WeightingContract {
        @Override
        protected Weighting weighting() {
            return Weighting.equal();
        }
    }

    @Nested
    class The_personas_own_weights extends WeightingContract {
        @Override
        protected Weighting weighting() {
            return Weighting.own();
        }
    }

    @Nested
    class Capped_weights extends WeightingContract {
        @Override
        protected Weighting weighting() {
            return Weighting.own().cappedAt(0.25);
        }
    }

    @Test
    void a_weighting_whose_name_changes_is_rejected() {
        AtomicInteger names = new AtomicInteger();
        assertThat(brokenBy(new Weighting() {
                    @Override
                    public String name() {
                        return "name " + names.incrementAndGet();
                    }

                    @Override
                    public Electorate weigh(List<Persona> voters) {
                        return Weighting.equal().weigh(voters);
                    }
                }))
                .containsExactly("its_name_is_visible_and_stays");
    }

    @Test
    void a_weighting_that_forgets_a_voter_is_rejected() {
        assertThat(brokenBy(weighting(panel -> Weighting.equal().weigh(panel.subList(1, panel.size())))))
                .containsExactly("every_voter_has_one_weight_in_panel_order");
    }

    @Test
    void a_weighting_that_seats_voters_anew_is_rejected() {
        assertThat(brokenBy(weighting(panel -> {
                    List<Persona> backwards = new ArrayList<>(panel);
                    Collections.reverse(backwards);
                    return Weighting.equal().weigh(backwards);
                })))
                .containsExactly("every_voter_has_one_weight_in_panel_order");
    }

    @Test
    void a_weighting_that_is_not_finite_is_rejected() {
        assertThat(brokenBy(Weighting.of("infinite", persona -> 1 / (persona.weight() * 0))))
                .contains("weights_are_finite_and_at_least_zero");
    }

    @Test
    void a_weighting_that_remembers_is_rejected() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(brokenBy(Weighting.of("growing", persona -> calls.incrementAndGet())))
                .containsExactly("the_same_panel_weighs_the_same");
    }

    private static Weighting weighting(Function<List<Persona>, Electorate> weighing) {
        return new Weighting() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Electorate weigh(List<Persona> voters) {
                Map<AgentId, Double> weights =
                        new LinkedHashMap<>(weighing.apply(voters).weights());
                return new Electorate(weights);
            }
        };
    }

    private static List<String> brokenBy(Weighting weighting) {
        return BrokenPromises.of(new WeightingContract() {
            @Override
            protected Weighting weighting() {
                return weighting;
            }
        });
    }
}
