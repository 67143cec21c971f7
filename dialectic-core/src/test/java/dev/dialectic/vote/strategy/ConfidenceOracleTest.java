package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Weighted confidence against expectations that were computed exactly, elsewhere. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConfidenceOracleTest {

    private static final int CASES = 120;

    @Test
    void scores_shares_winners_and_margins_are_those_expected() throws IOException {
        int cases = forEachCase((expected, poll) -> {
            Tally tally = Strategies.weightedConfidence().count(poll);
            tally.points()
                    .forEach((option, points) -> assertThat(points.doubleValue())
                            .isEqualTo(expected.get("score")
                                    .get(Integer.parseInt(option))
                                    .asDouble()));
            tally.shares()
                    .forEach((option, share) -> assertThat(share)
                            .isEqualTo(
                                    expected.get("share")
                                            .get(Integer.parseInt(option))
                                            .asDouble(),
                                    within(1e-15)));
            assertThat(tally.leaders()).isEqualTo(Oracle.texts(expected.get("winners")));
            assertThat(tally.margin()).isEqualTo(expected.get("margin").asDouble(), within(1e-15));
        });
        assertThat(cases).isEqualTo(CASES);
    }

    @Test
    void plurality_and_weighted_plurality_have_the_winners_expected() throws IOException {
        forEachCase((expected, poll) -> {
            assertThat(leaders(Strategies.plurality(), poll)).isEqualTo(Oracle.texts(expected.get("plurality")));
            assertThat(leaders(Strategies.weightedPlurality(), poll)).isEqualTo(Oracle.texts(expected.get("weight")));
        });
    }

    @Test
    void majority_supermajority_and_unanimity_decide_as_expected() throws IOException {
        forEachCase((expected, poll) -> {
            Tally tally = Strategies.weightedConfidence().count(poll);
            assertThat(ConsensusRule.majority().judge(poll, tally).decision().stream())
                    .containsExactlyElementsOf(Oracle.texts(expected.get("majority")));
            assertThat(ConsensusRule.supermajority().judge(poll, tally).decision().stream())
                    .containsExactlyElementsOf(Oracle.texts(expected.get("two_thirds")));
            assertThat(ConsensusRule.unanimity().judge(poll, tally).decision().isPresent())
                    .isEqualTo(expected.get("unanimous").asBoolean());
        });
    }

    private static List<String> leaders(VotingStrategy rule, Poll poll) {
        return rule.count(poll).leaders();
    }

    private static int forEachCase(BiConsumer<JsonNode, Poll> expectation) throws IOException {
        int cases = 0;
        for (JsonNode expected : Oracle.read("confidence.json").get("votes")) {
            expectation.accept(expected, poll(expected));
            cases++;
        }
        return cases;
    }

    private static Poll poll(JsonNode votes) {
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> ballots = new LinkedHashMap<>();
        for (int i = 0; i < votes.get("opt").size(); i++) {
            AgentId voter = AgentId.of("v" + i);
            weights.put(voter, votes.get("w").get(i).asDouble());
            ballots.put(
                    voter,
                    Ballot.of(
                            votes.get("opt").get(i).asText(),
                            votes.get("c").get(i).asDouble(),
                            ""));
        }
        List<String> options = IntStream.range(0, votes.get("K").asInt())
                .mapToObj(Integer::toString)
                .toList();
        return Poll.of(options, new Electorate(weights), ballots);
    }
}
