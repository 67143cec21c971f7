package dev.dialectic.cursor.debate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.agent.generate.FocusPanel;
import dev.dialectic.agent.generate.Side;
import dev.dialectic.codebase.Focus;
import dev.dialectic.codebase.FocusShare;
import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulePanelTest {

    private static List<FocusShare> foci(double share, Focus... foci) {
        List<FocusShare> shares = new ArrayList<>();
        for (Focus focus : foci) {
            shares.add(new FocusShare(focus, share, 3, "seen"));
        }
        return shares;
    }

    private static Set<Side> sides(List<Persona> panel) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        panel.forEach(persona -> sides.addAll(Side.of(persona)));
        return sides;
    }

    @Test
    void the_three_largest_foci_are_seated_first() {
        List<Persona> panel =
                RulePanel.personas(foci(0.25, Focus.SECURITY, Focus.MVP, Focus.PERFORMANCE, Focus.DOCUMENTATION));
        assertThat(panel.subList(0, 3))
                .containsExactly(
                        FocusPanel.persona(Focus.SECURITY),
                        FocusPanel.persona(Focus.MVP),
                        FocusPanel.persona(Focus.PERFORMANCE));
        assertThat(panel).doesNotContain(FocusPanel.persona(Focus.DOCUMENTATION));
    }

    @Test
    void every_panel_has_somebody_on_every_side_and_nobody_twice() {
        for (Focus one : Focus.values()) {
            for (Focus other : Focus.values()) {
                List<Persona> panel =
                        one == other ? RulePanel.personas(foci(0.5, one)) : RulePanel.personas(foci(0.5, one, other));
                assertThat(sides(panel)).as(one + " and " + other).containsExactly(Side.values());
                assertThat(panel).extracting(Persona::id).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void when_nothing_tells_what_it_is_about_tests_and_documentation_are_seated() {
        assertThat(RulePanel.personas(List.of()))
                .startsWith(FocusPanel.persona(Focus.TESTS), FocusPanel.persona(Focus.DOCUMENTATION));
        assertThat(sides(RulePanel.personas(List.of()))).containsExactly(Side.values());
    }

    @Test
    void a_trace_of_a_focus_has_no_seat() {
        List<FocusShare> moment = new ArrayList<>(foci(0.9, Focus.BUILD));
        moment.addAll(foci(0.005, Focus.SECURITY));
        assertThat(RulePanel.personas(moment)).doesNotContain(FocusPanel.persona(Focus.SECURITY));
    }
}
