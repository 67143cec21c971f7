package dev.dialectic.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionScoringTest {

    private static final Question BROKER = Question.of("Which broker?", "Kafka", "RabbitMQ");
    private static final Persona OPS = Persona.builder("Olga")
            .perspective("looks")
            .expertise("operations")
            .criteria("easy recovery")
            .build();

    private static Scorecard weigh(Question question, String... passages) {
        List<Evidence> evidence = new ArrayList<>();
        for (String passage : passages) {
            evidence.add(new Evidence("doc", "" + evidence.size(), passage, 0.8));
        }
        return OptionScoring.of(question, OPS).score(evidence, List.of());
    }

    @Test
    void points_are_relevance_times_mention_times_tone_times_fit() {
        assertThat(weigh(BROKER, "Kafka is popular").score("Kafka")).isEqualTo(0.8 * 0.25, within(1e-12));
        assertThat(weigh(BROKER, "Kafka makes recovery possible").score("Kafka"))
                .isEqualTo(0.8 * 0.625, within(1e-12));
        assertThat(weigh(BROKER, "Kafka operations: easy").score("Kafka")).isEqualTo(0.8, within(1e-12));
        assertThat(weigh(BROKER, "Avoid Kafka").score("Kafka")).isEqualTo(-0.8 * 0.25, within(1e-12));
        assertThat(weigh(BROKER.under("keeps order"), "Kafka keeps its order").score("Kafka"))
                .isEqualTo(0.8 * 0.25 * 1.5, within(1e-12));
    }

    @Test
    void heard_evidence_counts_half() {
        Evidence evidence = new Evidence("doc", "", "Kafka it is", 1);
        Scorecard card = OptionScoring.of(BROKER, OPS).score(List.of(), List.of(evidence));
        assertThat(card.entries()).containsExactly(new Scorecard.Entry("doc", "Kafka", 0.125));
    }

    @ParameterizedTest
    @CsvSource({
        "Kafka scales., 1, 0",
        "Kafka is slow., -1, 0",
        "Kafka is not slow., 1, 0",
        "Do not use Kafka., -1, 0",
        "Use Kafka and avoid RabbitMQ., 1, -1",
        "'RabbitMQ is deprecated here, Kafka is the standard.', 1, -1",
        "Kafka is faster than slow RabbitMQ., 1, -1",
        "Kafka is slow but Kafka scales., 0, 0",
        "Kafka and then a very long way of nothing at all until it is slow., 1, 0",
        "kafkaesque rabbits, 0, 0"
    })
    void a_passage_speaks_for_or_against(String passage, int kafka, int rabbit) {
        Scorecard card = weigh(BROKER, passage);
        assertThat(Math.signum(card.score("Kafka"))).isEqualTo(kafka);
        assertThat(Math.signum(card.score("RabbitMQ"))).isEqualTo(rabbit);
    }

    @Test
    void only_words_that_tell_options_apart_count() {
        Question database = new Question(
                "Which?",
                List.of(
                        new Option("a", "keep the database PostgreSQL"),
                        new Option("b", "move the database to event sourcing")),
                List.of());

        assertThat(weigh(database, "A database, and the same again.").entries()).isEmpty();
        assertThat(weigh(database, "postgresql is fine").leaders()).containsExactly("a");
        assertThat(weigh(database, "PostgreSQL is fine").leaders()).containsExactly("a");
        assertThat(weigh(database, "event sourcing is fine").leaders()).containsExactly("b");
        assertThat(weigh(Question.of("?", "eventSourcing", "crud"), "event sourcing is slow")
                        .score("eventSourcing"))
                .isNegative();
    }

    @Test
    void shares_add_up_and_stay_below_one_and_more_praise_never_lowers_one() {
        String[] pieces = {
            "Kafka scales. ", "Avoid Kafka. ", "RabbitMQ is simple. ", "RabbitMQ is slow. ", "Operations. "
        };
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<String> passages = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                passages.add(pieces[random.nextInt(pieces.length)] + pieces[random.nextInt(pieces.length)]);
            }
            Scorecard card = weigh(BROKER, passages.toArray(String[]::new));
            assertThat(card.share("Kafka")).as("seed %d", seed).isStrictlyBetween(0.0, 1.0);
            assertThat(card.share("Kafka") + card.share("RabbitMQ"))
                    .as("seed %d", seed)
                    .isEqualTo(1, within(1e-12));
            passages.add("Kafka scales.");
            assertThat(weigh(BROKER, passages.toArray(String[]::new)).share("Kafka"))
                    .as("seed %d", seed)
                    .isGreaterThan(card.share("Kafka"));
        }
    }

    @Test
    void options_of_one_score_are_of_one_level() {
        Scorecard card = weigh(Question.of("?", "red", "green", "blue"), "avoid red", "blue it is");
        assertThat(card.ranking()).containsExactly(List.of("blue"), List.of("green"), List.of("red"));
        assertThat(weigh(Question.of("?", "red", "green", "blue"), "avoid red").leaders())
                .containsExactly("green", "blue");
        assertThat(weigh(BROKER).leaders()).isEmpty();
    }
}
