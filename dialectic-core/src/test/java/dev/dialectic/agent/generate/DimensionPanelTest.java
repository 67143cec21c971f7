package dev.dialectic.agent.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.dialectic.text.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DimensionPanelTest {

    @Test
    void a_question_is_looked_at_from_the_sides_that_its_words_show() {
        Question question = Question.of("Which database for user sessions?", "PostgreSQL", "MongoDB")
                .under("must comply with GDPR", "two engineers on call");

        assertThat(DimensionPanel.dimensions(question))
                .containsExactly(
                        Dimension.DATA,
                        Dimension.LEGAL,
                        Dimension.SECURITY,
                        Dimension.MAINTAINABILITY,
                        Dimension.USER_EXPERIENCE,
                        Dimension.OPERATIONS);
    }

    @Test
    void a_question_that_shows_nothing_is_looked_at_from_the_sides_that_any_has() {
        assertThat(DimensionPanel.dimensions(Question.of("Which?", "blue", "green paint"))
                        .subList(0, 1))
                .containsExactly(Dimension.ENVIRONMENT);
        assertThat(DimensionPanel.dimensions(Question.of("Which?", "blue", "red")))
                .containsExactly(Dimension.COST, Dimension.RISK, Dimension.PEOPLE);
        assertThat(DimensionPanel.dimensions(Question.open("What is our risk?")))
                .containsExactly(Dimension.RISK, Dimension.COST, Dimension.PEOPLE);
    }

    @Test
    void seven_seats_are_the_most() {
        String everything = String.join(
                " ",
                Arrays.stream(Dimension.values()).map(d -> d.keywords().get(0)).toList());
        assertThat(DimensionPanel.dimensions(Question.open(everything))).hasSize(7);
    }

    @Test
    void a_panel_has_one_persona_for_each_side() {
        DimensionPanel panel = DimensionPanel.of(persona -> () -> persona);
        Question question = Question.open("Which?");

        assertThat(panel.propose(question, Briefing.EMPTY, Attempt.first(Instant.EPOCH)))
                .isEqualTo(Answer.of(
                        List.of(Dimension.COST.persona(), Dimension.RISK.persona(), Dimension.PEOPLE.persona())));
        assertThat(panel.embody(Dimension.COST.persona()).persona()).isEqualTo(Dimension.COST.persona());
    }

    @ParameterizedTest
    @EnumSource
    void every_dimension_has_a_whole_and_unbiased_persona(Dimension dimension) {
        Persona persona = dimension.persona();

        assertThat(persona.id().value()).startsWith("dimension-");
        assertThat(persona.weight()).isEqualTo(1.0);
        assertThat(persona.expertise()).hasSizeGreaterThan(1);
        assertThat(persona.criteria()).hasSizeGreaterThan(1);
        assertThat(persona.perspective()).contains("Reasons in steps", "Favours no option");
        assertThat(dimension.keywords())
                .allSatisfy(word -> assertThat(Words.of(word).has(word)).isTrue());
    }
}
