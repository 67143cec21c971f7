package dev.dialectic.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConceptsTest {

    @Test
    void phrases_come_before_words_and_stop_words_are_left_out() {
        assertThat(Concepts.of(Question.open("Should we move the event store to a managed database?")))
                .containsExactly("event store", "managed database", "event", "store", "managed", "database", "move");
    }

    @Test
    void a_word_scores_the_words_it_stands_with_per_time_it_stands() {
        // store: degree 2 + 1 = 3, frequency 2, so 1.5; event 2/1; "event store" 3.5; backup 1.
        assertThat(Concepts.of(Question.open("The event store; a store; the backup")))
                .containsExactly("event store", "event", "store", "backup");
    }

    @Test
    void options_and_constraints_are_part_of_the_question() {
        Question question = Question.dilemma("Which one?", "Postgres", "Kafka", "keep latency low");
        assertThat(Concepts.of(question)).contains("postgres", "kafka", "latency low");
    }

    @Test
    void an_option_that_is_spelled_out_is_read_in_both_forms() {
        Question question =
                new Question("Which?", List.of(new Option("pg", "relational tables"), Option.of("kafka")), List.of());
        assertThat(Concepts.of(question)).contains("pg", "relational tables", "kafka");
    }

    @Test
    void singular_and_plural_are_one_concept() {
        assertThat(Concepts.of(Question.open("A database? Two databases?"))).containsExactly("database");
    }

    @Test
    void a_long_run_of_words_is_taken_word_by_word() {
        assertThat(Concepts.of(Question.open("Migrate legacy billing service endpoints")))
                .containsExactly("migrate", "legacy", "billing", "service", "endpoints");
    }

    @Test
    void a_question_of_stop_words_has_no_concepts() {
        assertThat(Concepts.of(Question.of("Should we do it or not?", "yes", "no")))
                .isEmpty();
    }

    @Test
    void there_are_never_more_than_the_bound() {
        String text = IntStream.range(0, 100).mapToObj(i -> "word" + i).collect(Collectors.joining(" and "));
        assertThat(Concepts.of(Question.open(text)))
                .hasSize(Concepts.MAX_CONCEPTS)
                .startsWith("word0", "word1");
    }
}
