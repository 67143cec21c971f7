package dev.dialectic.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AgentGenerator} must hold. To test a generator of your own, extend it and give the generator:
 *
 * <pre>{@code
 * class TownHallTest extends AgentGeneratorContract {
 *     protected AgentGenerator generator() { return new TownHall(register); }
 * }
 * }</pre>
 *
 * <p>That it proposes the same panel twice is not asked for: a model may not, and a panel is proposed once a debate.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class AgentGeneratorContract {

    private static final List<Question> QUESTIONS = List.of(
            Question.of("Which store is cheaper to run?", "Postgres", "Mongo"), Question.open("What about security?"));

    /**
     * The generator that is tested.
     *
     * @return a generator that proposes a panel for any question; another one, made alike, each time
     */
    protected abstract AgentGenerator generator();

    private static List<Persona> proposed(AgentGenerator generator, Question question) {
        Answer<List<Persona>> answer =
                generator.propose(question, Briefing.EMPTY, Attempt.first(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(answer).as("a panel for %s", question.text()).isInstanceOf(Answer.Given.class);
        return ((Answer.Given<List<Persona>>) answer).value();
    }

    @Test
    final void it_proposes_somebody() {
        QUESTIONS.forEach(
                question -> assertThat(proposed(generator(), question)).isNotEmpty());
    }

    @Test
    final void its_personas_have_distinct_ids() {
        QUESTIONS.forEach(question -> assertThat(proposed(generator(), question))
                .extracting(Persona::id)
                .doesNotHaveDuplicates());
    }

    @Test
    final void whoever_is_embodied_keeps_its_id() {
        AgentGenerator generator = generator();
        QUESTIONS.forEach(question -> assertThat(proposed(generator, question))
                .allSatisfy(persona ->
                        assertThat(generator.embody(persona).persona().id()).isEqualTo(persona.id())));
    }

    @Test
    final void another_process_embodies_what_this_one_proposed() {
        QUESTIONS.forEach(question -> assertThat(proposed(generator(), question))
                .allSatisfy(persona ->
                        assertThat(generator().embody(persona).persona().id()).isEqualTo(persona.id())));
    }
}
