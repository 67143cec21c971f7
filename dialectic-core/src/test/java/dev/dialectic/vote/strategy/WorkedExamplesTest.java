package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published examples that say what plurality and Borda give. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkedExamplesTest {

    @Test
    void plurality_gives_what_is_published() throws IOException {
        assertThat(compare("plurality", "plurality_scores", Strategies.weightedPlurality()))
                .isEqualTo(3);
    }

    @Test
    void borda_gives_what_is_published() throws IOException {
        assertThat(compare("borda", "borda_scores_n_minus_1", Strategies.borda()))
                .isEqualTo(3);
    }

    private static int compare(String winners, String scores, VotingStrategy rule) throws IOException {
        int examples = 0;
        for (JsonNode example : Oracle.read("worked_examples.json")) {
            JsonNode expected = example.get("expect");
            if (expected.has(winners)) {
                Tally tally = rule.count(poll(example));
                assertThat(tally.leaders())
                        .as(example.get("name").asText())
                        .containsExactlyInAnyOrderElementsOf(Oracle.texts(expected.get(winners)));
                for (Map.Entry<String, JsonNode> score : expected.path(scores).properties()) {
                    assertThat(tally.of(score.getKey()))
                            .isEqualByComparingTo(score.getValue().decimalValue());
                }
                examples++;
            }
        }
        return examples;
    }

    private static Poll poll(JsonNode example) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        for (JsonNode line : example.get("ballots")) {
            List<List<String>> levels = Arrays.stream(line.get(0).asText().split(">"))
                    .map(level -> List.of(level.split("=")))
                    .toList();
            AgentId voter = AgentId.of("v" + weights.size());
            weights.put(voter, line.get(1).asDouble());
            ballots.put(voter, Ballot.of(levels.get(0).get(0), 1, "").withRanking(levels));
        }
        List<String> options = ballots.values().stream()
                .flatMap(ballot -> ballot.ranking().stream().flatMap(List::stream))
                .distinct()
                .toList();
        return Poll.of(options, new Electorate(weights), ballots);
    }
}
