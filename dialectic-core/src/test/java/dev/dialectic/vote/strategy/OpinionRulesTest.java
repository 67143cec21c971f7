package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.Polls.electorate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpinionRulesTest {

    private static final List<String> TWO = List.of("A", "B");
    private static final List<String> THREE = List.of("A", "B", "C");

    @Test
    void odds_that_are_equal_on_paper_tie() {
        Poll poll = Polls.of(TWO, vote("A", 0.75), vote("A", 0.75), vote("B", 0.9));
        assertThat(OpinionRules.logOdds().count(poll).leaders()).containsExactly("A", "B");
        assertThat(OpinionRules.bayesianPosterior().count(poll).leaders()).containsExactly("A", "B");
        assertThat(OpinionRules.nitzanParoush(NitzanParoush.Accuracy.CONFIDENCE)
                        .count(poll)
                        .leaders())
                .containsExactly("A", "B");
        assertThat(OpinionRules.logLinearPool().count(poll).leaders()).containsExactly("A", "B");
        assertThat(OpinionRules.extremisedLogOdds(2.5).count(poll).leaders()).containsExactly("A", "B");
    }

    @Test
    void who_is_certain_is_no_dictator() {
        Ballot[] votes = Collections.nCopies(8, vote("B", 0.9)).toArray(Ballot[]::new);
        votes[0] = vote("A", 1);
        assertThat(OpinionRules.logOdds().count(Polls.of(TWO, votes)).leaders()).containsExactly("B");
        assertThat(OpinionRules.logLinearPool().count(Polls.of(TWO, votes)).leaders())
                .containsExactly("B");
        assertThat(OpinionRules.bayesianPosterior().count(Polls.of(TWO, votes)).support())
                .isLessThan(1);
    }

    @Test
    void who_is_less_sure_than_chance_speaks_for_the_others() {
        Tally tally =
                OpinionRules.nitzanParoush(NitzanParoush.Accuracy.CONFIDENCE).count(Polls.of(THREE, vote("A", 0.2)));
        assertThat(tally.leaders()).containsExactly("B", "C");
        assertThat(tally.of("A")).isZero();
        assertThat(tally.of("B").doubleValue()).isEqualTo(Math.log(2), within(1e-15));
    }

    @Test
    void chance_decides_nothing() {
        assertThat(OpinionRules.logOdds().count(Polls.of(TWO, vote("A", 0.5))).leaders())
                .isEmpty();
        assertThat(OpinionRules.bayesianPosterior()
                        .count(Polls.of(TWO, vote("A", 0.5)))
                        .leaders())
                .containsExactly("A", "B");
    }

    @Test
    void an_opinion_is_the_grades_in_proportion_or_else_the_confidence_and_the_rest_evenly() {
        Ballot graded = vote("A", 1).withGrades(Map.of("A", 0.3, "B", 0.1));
        Tally tally = OpinionRules.linearPool().count(Polls.weighted(THREE, electorate(1, 3), graded, vote("C", 0.5)));
        assertThat(tally.points())
                .containsEntry("A", new BigDecimal("0.375"))
                .containsEntry("B", new BigDecimal("0.25"))
                .containsEntry("C", new BigDecimal("0.375"));
        assertThat(tally.support()).isEqualTo(0.375);
    }

    @Test
    void grades_that_are_all_nothing_are_an_even_opinion() {
        Ballot nothing = vote("A", 1).withGrades(Map.of("A", 0.0));
        assertThat(OpinionRules.linearPool().count(Polls.of(TWO, nothing)).leaders())
                .containsExactly("A", "B");
    }

    @Test
    void the_summed_pool_becomes_certain_where_the_normalised_one_does_not() {
        Ballot[] votes = Collections.nCopies(9, vote("A", 0.6)).toArray(Ballot[]::new);
        Poll poll = Polls.of(TWO, votes);
        assertThat(OpinionRules.logLinearPool().count(poll).support()).isEqualTo(0.6, within(1e-15));
        assertThat(OpinionRules.logLinearPool(LogLinearPool.Exponents.SUMMED)
                        .count(poll)
                        .support())
                .isEqualTo(OpinionRules.extremisedLogOdds(9).count(poll).support(), within(1e-15))
                .isGreaterThan(0.97);
    }

    @Test
    void every_confidence_is_in_a_bucket() {
        double[][] worth = {
            {0, 0.1}, {0.6, 0.1}, {0.61, 0.3}, {0.79, 0.3}, {0.8, 0.5}, {0.89, 0.5}, {0.9, 0.8}, {0.99, 0.8}, {1, 1}
        };
        for (double[] pair : worth) {
            assertThat(OpinionRules.confidenceBuckets()
                            .count(Polls.of(TWO, vote("A", pair[0])))
                            .of("A"))
                    .as("confidence %s", pair[0])
                    .isEqualByComparingTo(BigDecimal.valueOf(pair[1]));
        }
    }

    @Test
    void a_low_temperature_listens_to_the_surest() {
        Poll poll = Polls.of(TWO, vote("A", 0.9), vote("B", 0.8), vote("B", 0.8));
        assertThat(OpinionRules.softmaxConfidence(0.05).count(poll).leaders()).containsExactly("A");
        assertThat(OpinionRules.softmaxConfidence(1).count(poll).leaders()).containsExactly("B");
    }

    @Test
    void a_voter_of_no_weight_does_not_set_the_temperature() {
        Poll poll = Polls.weighted(TWO, electorate(0, 1), vote("A", 1), vote("B", 0));
        assertThat(OpinionRules.softmaxConfidence(0.001).count(poll).leaders()).containsExactly("B");
    }

    /** Philadelphia is no capital: most say it is, and expect more to. */
    @Test
    void those_who_know_that_they_are_few_are_heard() {
        Ballot yes = vote("A", 1).withPredictions(Map.of("A", 0.8));
        Ballot no = vote("B", 1).withPredictions(Map.of("A", 0.7, "B", 0.3));
        Poll poll = Polls.of(TWO, yes, yes, yes, no, no);
        Tally tally = OpinionRules.surprisinglyPopular().count(poll);
        assertThat(tally.leaders()).containsExactly("B");
        assertThat(tally.of("B")).as("2/5 of the votes, 0.24 expected").isEqualByComparingTo("0.16");
        assertThat(OpinionRules.predictionNormalisedVotes().count(poll).of("B"))
                .as("2/5 × (1 + 0.7 / 0.2)")
                .isEqualByComparingTo("1.8");
    }

    @Test
    void without_predictions_whoever_has_most_votes_leads() {
        Poll poll = Polls.of(THREE, vote("B", 0.1), vote("B", 0.1), vote("A", 1));
        assertThat(OpinionRules.surprisinglyPopular().count(poll).leaders()).containsExactly("B");
        assertThat(OpinionRules.predictionNormalisedVotes().count(poll).leaders())
                .containsExactly("B");
    }

    @Test
    void numbers_in_names_are_read_back() {
        assertThat(Strategies.named("softmax confidence (temperature 0.25)"))
                .isEqualTo(OpinionRules.softmaxConfidence(0.25));
        assertThat(OpinionRules.extremisedLogOdds(3).name()).isEqualTo("extremised log-odds (factor 3)");
        assertThat(Strategies.named("extremised log-odds (factor 1000)"))
                .isEqualTo(OpinionRules.extremisedLogOdds(1000));
        for (String unknown : List.of(
                "softmax confidence (temperature 0.250)",
                "softmax confidence (temperature 0)",
                "softmax confidence (temperature 1001)",
                "softmax confidence (factor 1)",
                "softmax confidence")) {
            assertThatThrownBy(() -> Strategies.named(unknown))
                    .as(unknown)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void numbers_out_of_range_are_refused_by_name() {
        assertThatThrownBy(() -> OpinionRules.softmaxConfidence(0))
                .hasMessage("temperature of softmax confidence: expected a number in [0.001, 1000], found 0.0");
        assertThatThrownBy(() -> OpinionRules.extremisedLogOdds(Double.NaN))
                .hasMessage("factor of extremised log-odds: expected a number in [0.001, 1000], found NaN");
    }

    private static Ballot vote(String choice, double confidence) {
        return Ballot.of(choice, confidence, "");
    }
}
