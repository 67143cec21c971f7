package dev.dialectic.consensus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What explains weighted-confidence votes, against exact expectations made elsewhere. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainOracleTest {

    @Test
    void flips_margin_and_entropy_are_those_of_every_vote() throws IOException {
        Path file = Path.of(System.getProperty("dialectic.shared.data"), "oracles", "confidence.json");
        int compared = 0;
        for (JsonNode vote : new ObjectMapper().readTree(file.toFile()).get("votes")) {
            Poll poll = poll(vote);
            Tally tally = Strategies.weightedConfidence().count(poll);

            assertThat(Flips.byCount(poll).count())
                    .as(vote.toString())
                    .hasValue(vote.get("flips_count").asInt());
            assertThat(Flips.byConfidence(poll).count())
                    .as(vote.toString())
                    .hasValue(vote.get("flips_score").asInt());
            assertThat(Entropy.of(tally)).isEqualTo(vote.get("entropy").asDouble(), within(1e-12));
            assertThat(tally.margin()).isEqualTo(vote.get("margin").asDouble(), within(1e-12));
            compared++;
        }
        assertThat(compared).isEqualTo(120);
    }

    /** Under the plain lead both definitions of flips are one, but that a tie is 0 for the library and some vote for a verdict. */
    @Test
    void the_search_under_any_rules_finds_them_too() throws IOException {
        Path file = Path.of(System.getProperty("dialectic.shared.data"), "oracles", "confidence.json");
        VotingStrategy confidence = Strategies.weightedConfidence();
        for (JsonNode vote : new ObjectMapper().readTree(file.toFile()).get("votes")) {
            if (vote.get("winners").size() == 1) {
                Flips flips = Flips.of(
                        poll(vote), confidence, ConsensusRule.plurality(), Flips.Goal.REPLACED, Integer.MAX_VALUE);
                assertThat(flips.count())
                        .as(vote.toString())
                        .hasValue(vote.get("flips_score").asInt());
            }
        }
    }

    private static Poll poll(JsonNode vote) {
        int votes = vote.get("opt").size();
        double[] weights = IntStream.range(0, votes)
                .mapToDouble(i -> vote.get("w").get(i).asDouble())
                .toArray();
        Ballot[] ballots = IntStream.range(0, votes)
                .mapToObj(i -> Ballot.of(
                        vote.get("opt").get(i).asText(), vote.get("c").get(i).asDouble(), ""))
                .toArray(Ballot[]::new);
        return Polls.weighted(
                IntStream.range(0, vote.get("K").asInt())
                        .mapToObj(Integer::toString)
                        .toList(),
                Polls.electorate(weights),
                ballots);
    }
}
