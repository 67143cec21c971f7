package dev.dialectic.agent.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.agent.Panel;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.debate.Participant;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names go into the terms of a debate: they hold every parameter, and stay. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratorNamesTest {

    private static final Function<Persona, Participant> BARE = persona -> () -> persona;
    private static final Panel PANEL = Panel.of(
            () -> Persona.builder("Ada").perspective("looks").build(),
            () -> Persona.builder("Bo").perspective("looks").build());

    private static String template(String name, Map<String, String> parameters) {
        return PanelTemplates.shipped().generator(name, parameters, BARE).name();
    }

    private static FocusPanel focusPanel(String... messages) {
        return FocusPanel.of(
                Stream.of(messages)
                        .map(message -> new CodebaseEvent("c", Instant.EPOCH, message, List.of(), List.of()))
                        .toList(),
                BARE);
    }

    /** A generator of one's own that says nothing of its name. */
    private record Own() implements AgentGenerator {
        @Override
        public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
            return PANEL.propose(question, briefing, attempt);
        }

        @Override
        public Participant embody(Persona persona) {
            return PANEL.embody(persona);
        }
    }

    @Test
    void generators_that_ship_have_names_with_every_parameter() {
        assertThat(DimensionPanel.of(BARE).name()).isEqualTo("dimensionPanel");
        assertThat(Balanced.of(PANEL, BARE).name()).isEqualTo("balanced(panel(ada, bo))");
        assertThat(Balanced.of(DimensionPanel.of(BARE), BARE).name()).isEqualTo("balanced(dimensionPanel)");
    }

    @Test
    void a_focus_panel_is_called_after_the_foci_that_have_a_seat() {
        FocusPanel panel = focusPanel("auth token", "speed", "password");
        assertThat(panel.name()).isEqualTo("focusPanel(security, performance)");
        assertThat(panel.atMost(1).name()).isEqualTo("focusPanel(security)");
        assertThat(focusPanel("password", "secret").name())
                .as("another moment that seats the same")
                .isEqualTo(panel.atMost(1).name());
        assertThat(focusPanel().name()).isEqualTo("focusPanel()");
    }

    @Test
    void a_template_is_named_with_the_value_of_each_parameter_in_the_order_of_the_alphabet() {
        assertThat(template("ethics", Map.of())).isEqualTo("template(ethics)");
        assertThat(template("architecture-review", Map.of()))
                .isEqualTo("template(architecture-review, system=\"the system\")");
        assertThat(template("architecture-review", Map.of("system", "the \"shop\", a\\b")))
                .isEqualTo("template(architecture-review, system=\"the \\\"shop\\\", a\\\\b\")");
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("z", "1");
        parameters.put("a", "2");
        PanelTemplate own = new PanelTemplate("own", "mine", parameters, given -> List.of());
        assertThat(PanelTemplates.none()
                        .with(own)
                        .generator("own", Map.of("z", "3"), BARE)
                        .name())
                .isEqualTo("template(own, a=\"2\", z=\"3\")");
    }

    @Test
    void one_of_your_own_is_unnamed_until_you_name_it_and_so_is_what_wraps_it() {
        Own own = new Own();
        assertThat(own.name()).isEqualTo(Terms.UNNAMED);
        assertThat(Balanced.of(own, BARE).name()).isEqualTo(Terms.UNNAMED);
        assertThat(Balanced.of(own.withName("own(seats=2)"), BARE).name()).isEqualTo("balanced(own(seats=2))");
    }
}
