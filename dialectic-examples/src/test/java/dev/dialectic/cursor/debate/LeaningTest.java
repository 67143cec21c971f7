package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.agent.generate.Balanced;
import dev.dialectic.agent.generate.FocusPanel;
import dev.dialectic.codebase.Focus;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaningTest {

    private static final Persona NOBODY =
            Persona.builder("Nobody").role("observer").perspective("Looks on.").build();

    private static List<Leaning> all() {
        List<Leaning> all = new ArrayList<>();
        for (Focus focus : Focus.values()) {
            all.add(Leaning.of(FocusPanel.persona(focus)));
        }
        Balanced.complete(List.of()).forEach(persona -> all.add(Leaning.of(persona)));
        all.add(Leaning.of(NOBODY));
        return all;
    }

    @Test
    void the_four_weights_of_each_sum_to_1_and_all_are_shares() {
        assertThat(all()).allSatisfy(leaning -> {
            assertThat(leaning.evidence() + leaning.recency() + leaning.relevance() + leaning.precision())
                    .isCloseTo(1, within(1e-12));
            assertThat(List.of(
                            leaning.evidence(),
                            leaning.recency(),
                            leaning.relevance(),
                            leaning.precision(),
                            leaning.frugality(),
                            leaning.bar()))
                    .allMatch(share -> share >= 0 && share <= 1);
        });
    }

    @Test
    void each_focus_and_each_side_has_one_of_its_own() {
        Set<Leaning> different = new HashSet<>(all());
        assertThat(different).hasSize(Focus.values().length + 4 + 1);
        for (Focus focus : Focus.values()) {
            assertThat(Leaning.of(FocusPanel.persona(focus)).focus()).isEqualTo(focus.name());
        }
    }

    @Test
    void its_own_kind_of_work_counts_most_and_who_has_none_is_in_between() {
        Leaning build = Leaning.of(FocusPanel.persona(Focus.BUILD));
        assertThat(build.relevanceOf(List.of(Focus.TESTS, Focus.BUILD))).isEqualTo(1);
        assertThat(build.relevanceOf(List.of(Focus.TESTS))).isEqualTo(0.4);
        assertThat(build.relevanceOf(List.of())).isEqualTo(0.4);
        assertThat(Leaning.of(NOBODY).relevanceOf(List.of(Focus.BUILD))).isEqualTo(0.6);
    }
}
