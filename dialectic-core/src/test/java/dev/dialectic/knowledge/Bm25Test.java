package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Bm25Test {

    /** Three documents of 2, 4 and 3 words: the mean length is 3. */
    private static final Bm25 RANKING =
            new Bm25(Stream.of(List.of("x", "y"), List.of("x", "w", "x", "z"), List.of("y", "z", "z")));

    @Test
    void scores_are_those_worked_out_by_hand() {
        // idf(x) = ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.4700036
        // first:  f = 1, 1.2 (0.25 + 0.75 * 2/3) = 0.9, 1 * 2.2 / (1 + 0.9) = 1.1578947, times idf: 0.5442147
        // second: f = 2, 1.2 (0.25 + 0.75 * 4/3) = 1.5, 2 * 2.2 / (2 + 1.5) = 1.2571429, times idf: 0.5908617
        assertThat(RANKING.scores(Map.of("x", 1.0)))
                .containsExactly(new double[] {0.5442147, 0.5908617, 0}, within(5e-8));
    }

    @Test
    void the_bound_is_that_of_a_word_repeated_without_end() {
        // 0.4700036 * 2.2 = 1.0340080; a word that stands nowhere: ln(1 + 3.5 / 0.5) * 2.2 = ln 8 * 2.2 = 4.5747714
        assertThat(RANKING.bound(Map.of("x", 1.0))).isCloseTo(1.0340080, within(5e-8));
        assertThat(RANKING.bound(Map.of("nowhere", 1.0))).isCloseTo(4.5747714, within(5e-8));
    }

    @Test
    void scores_add_up_over_words_by_their_weights() {
        Map<String, Double> query = new LinkedHashMap<>();
        query.put("x", 2.0);
        query.put("y", 0.5);
        double first = 2 * RANKING.scores(Map.of("x", 1.0))[0] + 0.5 * RANKING.scores(Map.of("y", 1.0))[0];
        assertThat(RANKING.scores(query)[0]).isCloseTo(first, within(1e-12));
    }

    @Test
    void a_word_in_every_document_still_counts_for_something() {
        assertThat(DoubleStream.of(new Bm25(Stream.of(List.of("x"), List.of("x"))).scores(Map.of("x", 1.0))))
                .allMatch(score -> score > 0);
    }

    @Test
    void nothing_is_found_among_nothing() {
        assertThat(new Bm25(Stream.of()).scores(Map.of("x", 1.0))).isEmpty();
        assertThat(new Bm25(Stream.of(List.of(), List.of())).scores(Map.of("x", 1.0)))
                .containsExactly(0, 0);
    }

    @Test
    void no_score_reaches_the_bound() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<List<String>> documents = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                documents.add(random.ints(random.nextInt(0, 60), 0, 4)
                        .mapToObj(Integer::toString)
                        .toList());
            }
            Bm25 ranking = new Bm25(documents.stream());
            Map<String, Double> query = Map.of("0", 1.0, "1", 0.5, "9", 1.5);
            assertThat(DoubleStream.of(ranking.scores(query)))
                    .as("seed %d", seed)
                    .allMatch(score -> score >= 0 && score < ranking.bound(query));
        }
    }
}
