package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.vote.Pairwise;
import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published examples that say what the rules of pairs give. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PairwiseWorkedExamplesTest {

    @Test
    void winners_are_those_that_are_published() throws IOException {
        assertThat(winners("condorcet", PairwiseRules.condorcet())).isEqualTo(7);
        assertThat(winners("copeland", PairwiseRules.copeland())).isEqualTo(3);
        assertThat(winners("smith", PairwiseRules.smithSet())).isEqualTo(1);
        assertThat(winners("kemeny", PairwiseRules.kemenyYoung())).isEqualTo(1);
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.OPPOSITION)) {
            assertThat(winners("minimax", PairwiseRules.minimax(by))).isEqualTo(2);
            assertThat(winners("minimax_" + words(by), PairwiseRules.minimax(by)))
                    .isEqualTo(1);
        }
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.RATIO)) {
            assertThat(winners("schulze", PairwiseRules.schulze(by))).isEqualTo(15);
            assertThat(winners("schulze_" + words(by), PairwiseRules.schulze(by)))
                    .isEqualTo(1);
        }
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES)) {
            assertThat(winners("ranked_pairs", PairwiseRules.rankedPairs(by))).isEqualTo(1);
            assertThat(winners("ranked_pairs_put", PairwiseRules.rankedPairs(by)))
                    .isEqualTo(4);
        }
    }

    @Test
    void rankings_are_those_that_are_published() throws IOException {
        assertThat(rankings("copeland_ranking", PairwiseRules.copeland())).isEqualTo(1);
        assertThat(rankings("kemeny_ranking", PairwiseRules.kemenyYoung())).isEqualTo(1);
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES)) {
            assertThat(rankings("schulze_ranking", PairwiseRules.schulze(by))).isEqualTo(3);
            assertThat(rankings("ranked_pairs_ranking", PairwiseRules.rankedPairs(by)))
                    .isEqualTo(6);
            assertThat(rankings("ranked_pairs_ranking", PairwiseRules.rankedPairsInOrder(by)))
                    .isEqualTo(6);
        }
    }

    @Test
    void pairs_are_those_that_are_published() throws IOException {
        int examples = 0;
        for (JsonNode example : Oracle.read("worked_examples.json")) {
            Profile profile = Profile.of(WorkedExamplesTest.poll(example));
            Pairwise pairs = Pairwise.of(profile);
            for (Map.Entry<String, JsonNode> row :
                    example.get("expect").path("pairwise").properties()) {
                for (Map.Entry<String, JsonNode> cell : row.getValue().properties()) {
                    int a = profile.options().indexOf(row.getKey());
                    int b = profile.options().indexOf(cell.getKey());
                    assertThat(pairs.above(a, b))
                            .isEqualByComparingTo(cell.getValue().decimalValue());
                    examples++;
                }
            }
        }
        assertThat(examples).isEqualTo(20);
    }

    @Test
    void points_of_tennessee_are_those_that_are_published() throws IOException {
        JsonNode example = Oracle.read("worked_examples.json").get(0);
        JsonNode expected = example.get("expect");
        Tally kemeny = PairwiseRules.kemenyYoung().count(WorkedExamplesTest.poll(example));
        assertThat(kemeny.of("N"))
                .isEqualByComparingTo(expected.get("kemeny_score").decimalValue());
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES)) {
            Tally tally = PairwiseRules.minimax(by).count(WorkedExamplesTest.poll(example));
            expected.get("minimax_worst_defeat_" + words(by))
                    .properties()
                    .forEach(defeat -> assertThat(tally.of(defeat.getKey()))
                            .isEqualByComparingTo(new BigDecimal(100)
                                    .subtract(defeat.getValue().decimalValue())));
        }
    }

    private static String words(Strength by) {
        return by.words().replace(' ', '_');
    }

    private static int winners(String key, VotingStrategy rule) throws IOException {
        int examples = 0;
        for (JsonNode example : Oracle.read("worked_examples.json")) {
            if (example.get("expect").has(key)) {
                assertThat(rule.count(WorkedExamplesTest.poll(example)).leaders())
                        .as(rule.name() + " of " + example.get("name"))
                        .containsExactlyInAnyOrderElementsOf(
                                Oracle.texts(example.get("expect").get(key)));
                examples++;
            }
        }
        return examples;
    }

    private static int rankings(String key, VotingStrategy rule) throws IOException {
        int examples = 0;
        for (JsonNode example : Oracle.read("worked_examples.json")) {
            if (example.get("expect").has(key)) {
                String order = example.get("expect").get(key).asText();
                assertThat(rule.count(WorkedExamplesTest.poll(example)).ranking())
                        .as(rule.name() + " of " + example.get("name"))
                        .isEqualTo(Arrays.stream(order.split(">")).map(List::of).toList());
                examples++;
            }
        }
        return examples;
    }
}
