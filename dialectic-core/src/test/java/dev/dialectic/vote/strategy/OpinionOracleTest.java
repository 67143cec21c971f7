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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of opinions against expectations that were computed elsewhere. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpinionOracleTest {

    private static final double CLOSE = 1e-13;

    @Test
    void log_odds_are_those_expected() throws IOException {
        for (JsonNode votes : cases("votes", 120)) {
            assertScores(OpinionRules.logOdds().count(poll(votes, true)), votes.get("logodds_score"));
        }
    }

    @Test
    void nitzan_paroush_and_the_posterior_are_those_expected() throws IOException {
        for (JsonNode votes : cases("votes", 120)) {
            Tally scores = OpinionRules.nitzanParoush(NitzanParoush.Accuracy.CONFIDENCE)
                    .count(poll(votes, true));
            Tally posterior = OpinionRules.bayesianPosterior().count(poll(votes, true));
            assertScores(scores, votes.get("nitzan_paroush_score"));
            assertPoints(posterior, votes.get("bayes_posterior"));
            assertThat(posterior.leaders()).isEqualTo(leaders(votes.get("bayes_posterior")));
        }
    }

    @Test
    void accuracies_as_weights_give_what_accuracies_as_confidence_do() throws IOException {
        for (JsonNode votes : cases("votes", 120)) {
            List<Double> accuracies = doubles(votes.get("c"));
            Poll poll = poll(ids(votes), accuracies, ballots(votes));
            assertScores(
                    OpinionRules.nitzanParoush(NitzanParoush.Accuracy.WEIGHT).count(poll),
                    votes.get("nitzan_paroush_score"));
        }
    }

    @Test
    void softmax_confidence_is_that_expected_at_every_temperature() throws IOException {
        for (JsonNode votes : cases("votes", 120)) {
            for (String temperature : List.of("1", "0.5", "0.1")) {
                VotingStrategy rule = OpinionRules.softmaxConfidence(Double.parseDouble(temperature));
                assertPoints(rule.count(poll(votes, false)), votes.get("cisc").get(temperature));
            }
        }
    }

    @Test
    void pools_are_those_expected() throws IOException {
        for (JsonNode pool : cases("pools", 80)) {
            List<Ballot> ballots = new ArrayList<>();
            pool.get("p").forEach(p -> ballots.add(Ballot.of("0", 1, "").withGrades(byOption(p))));
            Poll poll = poll(ids(pool), doubles(pool.get("w")), ballots);
            assertPoints(OpinionRules.linearPool().count(poll), pool.get("linear"));
            assertPoints(OpinionRules.logLinearPool().count(poll), pool.get("log_normalized"));
            assertPoints(
                    OpinionRules.logLinearPool(LogLinearPool.Exponents.SUMMED).count(poll), pool.get("log_summed"));
            for (Map.Entry<String, JsonNode> factor : pool.get("log_extremized").properties()) {
                VotingStrategy rule = OpinionRules.extremisedLogOdds(Double.parseDouble(factor.getKey()));
                assertPoints(rule.count(poll), factor.getValue());
            }
        }
    }

    @Test
    void surprisingly_popular_is_that_expected() throws IOException {
        for (JsonNode crowd : cases("surprisingly_popular", 50)) {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < crowd.get("opt").size(); i++) {
                ballots.add(Ballot.of(crowd.get("opt").get(i).asText(), 1, "")
                        .withPredictions(byOption(crowd.get("pred").get(i))));
            }
            Poll poll = poll(ids(crowd), ballots.stream().map(ballot -> 1.0).toList(), ballots);
            Map<String, BigDecimal> expected = Predictions.mean(poll, ballot -> true);
            expected.forEach((option, share) -> assertThat(share.doubleValue())
                    .isCloseTo(
                            crowd.get("mean_pred").get(Integer.parseInt(option)).asDouble(), Offset.offset(CLOSE)));
            Tally surprise = OpinionRules.surprisinglyPopular().count(poll);
            surprise.points()
                    .forEach((option, points) -> assertThat(points.doubleValue())
                            .isCloseTo(
                                    Math.max(
                                            0,
                                            crowd.get("sp_difference")
                                                    .get(Integer.parseInt(option))
                                                    .asDouble()),
                                    Offset.offset(CLOSE)));
            assertThat(surprise.leaders()).isEqualTo(Oracle.texts(crowd.get("sp_difference_winner")));
            Tally votes = OpinionRules.predictionNormalisedVotes().count(poll);
            assertPoints(votes, crowd.get("prediction_normalized_votes"));
            assertThat(votes.leaders()).isEqualTo(Oracle.texts(crowd.get("sp_winner")));
        }
    }

    private static JsonNode cases(String kind, int number) throws IOException {
        JsonNode cases = Oracle.read("confidence.json").get(kind);
        assertThat(cases).hasSize(number);
        return cases;
    }

    /** Scores below 0 are told as how far each is above the least. */
    private static void assertScores(Tally tally, JsonNode scores) {
        double least = Math.min(0, doubles(scores).stream().reduce(0.0, Math::min));
        tally.points()
                .forEach((option, points) -> assertThat(points.doubleValue())
                        .isCloseTo(
                                scores.get(Integer.parseInt(option)).asDouble() - least, Offset.offset(100 * CLOSE)));
    }

    private static void assertPoints(Tally tally, JsonNode expected) {
        tally.points()
                .forEach((option, points) -> assertThat(points.doubleValue())
                        .isCloseTo(expected.get(Integer.parseInt(option)).asDouble(), close(expected, option)));
    }

    /** Relative, except to what has no digits left that could be compared. */
    private static Offset<Double> close(JsonNode expected, String option) {
        return Offset.offset(
                Math.max(1e-19, 1e-12 * expected.get(Integer.parseInt(option)).asDouble()));
    }

    private static List<String> leaders(JsonNode shares) {
        double most = doubles(shares).stream().reduce(0.0, Math::max);
        return IntStream.range(0, shares.size())
                .filter(i -> shares.get(i).asDouble() > most - 1e-14)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static Poll poll(JsonNode votes, boolean weighted) {
        List<Double> weights = weighted
                ? doubles(votes.get("w"))
                : doubles(votes.get("w")).stream().map(weight -> 1.0).toList();
        return poll(ids(votes), weights, ballots(votes));
    }

    private static List<Ballot> ballots(JsonNode votes) {
        return IntStream.range(0, votes.get("opt").size())
                .mapToObj(i -> Ballot.of(
                        votes.get("opt").get(i).asText(), votes.get("c").get(i).asDouble(), ""))
                .toList();
    }

    private static Poll poll(List<String> options, List<Double> weights, List<Ballot> ballots) {
        Map<AgentId, Double> electorate = new LinkedHashMap<>();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (int i = 0; i < ballots.size(); i++) {
            electorate.put(AgentId.of("v" + i), weights.get(i));
            cast.put(AgentId.of("v" + i), ballots.get(i));
        }
        return Poll.of(options, new Electorate(electorate), cast);
    }

    private static List<String> ids(JsonNode votes) {
        return IntStream.range(0, votes.get("K").asInt())
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<Double> doubles(JsonNode array) {
        List<Double> doubles = new ArrayList<>();
        array.forEach(value -> doubles.add(value.asDouble()));
        return doubles;
    }

    private static Map<String, Double> byOption(JsonNode values) {
        Map<String, Double> byOption = new LinkedHashMap<>();
        values.forEach(value -> byOption.put(Integer.toString(byOption.size()), value.asDouble()));
        return byOption;
    }
}
