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

/** The published examples that say what the rules of rankings give. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkedExamplesTest {

    private static final int CONDORCET_WINNERS = 3;

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

    @Test
    void the_other_rules_of_rankings_give_what_is_published() throws IOException {
        assertThat(compare("dowdall", "none", RankingRules.dowdall())).isEqualTo(1);
        assertThat(compare("anti_plurality", "none", RankingRules.antiPlurality()))
                .isEqualTo(1);
        assertThat(compare("bucklin", "bucklin_round2", RankingRules.bucklin())).isEqualTo(1);
        assertThat(compare("coombs", "none", RankingRules.coombs())).isEqualTo(1);
        assertThat(compare("coombs", "none", RankingRules.coombs(Elimination.PARALLEL_UNIVERSES)))
                .isEqualTo(1);
        for (Elimination elimination : Elimination.values()) {
            assertThat(compare("irv", "none", RankingRules.instantRunoff(elimination)))
                    .isEqualTo(4);
            assertThat(compare("two_round", "none", RankingRules.pluralityWithRunoff(elimination)))
                    .isEqualTo(1);
        }
    }

    /** Baldwin and Nanson are published to elect the option that beats all others in pairs. */
    @Test
    void baldwin_and_nanson_elect_every_published_condorcet_winner() throws IOException {
        for (VotingStrategy rule : RankingRules.all()) {
            if (rule instanceof Baldwin || rule instanceof Nanson) {
                int examples = 0;
                for (JsonNode example : Oracle.read("worked_examples.json")) {
                    JsonNode winner = example.get("expect").path("condorcet");
                    if (!winner.isEmpty()) {
                        assertThat(rule.count(poll(example)).leaders())
                                .as(rule.name() + " of " + example.get("name"))
                                .isEqualTo(Oracle.texts(winner));
                        examples++;
                    }
                }
                assertThat(examples).isEqualTo(CONDORCET_WINNERS);
            }
        }
    }

    @Test
    void instant_runoff_ranks_by_when_options_leave_and_counts_the_last_round() throws IOException {
        for (JsonNode example : Oracle.read("worked_examples.json")) {
            Tally tally = RankingRules.instantRunoff().count(poll(example));
            switch (example.get("name").asText()) {
                case "Tennessee capital" -> {
                    assertThat(tally.ranking())
                            .isEqualTo(List.of(List.of("K"), List.of("M"), List.of("N"), List.of("C")));
                    assertThat(tally.points().toString()).isEqualTo("{M=42, N=0, C=0, K=58}");
                }
                case "IRV 3 candidates 5 voters" ->
                    assertThat(tally.ranking()).isEqualTo(List.of(List.of("S"), List.of("B"), List.of("L")));
                case "Burlington 2009 (three-way core)" ->
                    assertThat(tally.points().toString()).isEqualTo("{M=0, K=4314, W=4064}");
                default -> assertThat(tally.strategy()).isNotBlank();
            }
        }
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

    static Poll poll(JsonNode example) {
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
