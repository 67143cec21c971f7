package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.Polls.electorate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeightedConfidenceTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C");

    @Test
    void a_sure_minority_outweighs_a_hesitant_majority() {
        Tally tally = count(
                new double[] {1, 1, 1}, Ballot.of("A", 0.9, ""), Ballot.of("B", 0.3, ""), Ballot.of("B", 0.4, ""));
        assertThat(tally.leaders()).containsExactly("A");
        assertThat(tally.points()).containsEntry("A", new BigDecimal("0.9")).containsEntry("B", new BigDecimal("0.7"));
    }

    @Test
    void an_option_nobody_chose_has_no_points_and_is_listed() {
        assertThat(count(new double[] {1}, Ballot.of("B", 1, "")).points()).containsEntry("C", BigDecimal.ZERO);
    }

    @Test
    void a_tie_on_paper_is_a_tie() {
        Tally tally = count(
                new double[] {1, 1, 1}, Ballot.of("A", 0.1, ""), Ballot.of("A", 0.2, ""), Ballot.of("B", 0.3, ""));
        assertThat(tally.leaders()).containsExactly("A", "B");
        assertThat(tally.support()).isEqualTo(0.5);
        assertThat(tally.margin()).isZero();
    }

    @Test
    void products_are_exact_too() {
        Tally tally = count(new double[] {0.1, 3}, Ballot.of("A", 0.3, ""), Ballot.of("B", 0.01, ""));
        assertThat(tally.points()).containsEntry("A", new BigDecimal("0.03"));
        assertThat(tally.leaders())
                .as("0.1 × 0.3 is 0.03 on paper and not in binary")
                .containsExactly("A", "B");
    }

    @Test
    void support_is_the_leaders_share_of_what_was_given() {
        Tally tally = count(new double[] {2, 1}, Ballot.of("A", 0.75, ""), Ballot.of("B", 0.5, ""));
        assertThat(tally.support()).isEqualTo(0.75);
        assertThat(tally.margin()).isEqualTo(0.5);
    }

    @Test
    void when_nobody_is_sure_of_anything_nobody_leads() {
        Tally tally = count(new double[] {1, 1}, Ballot.of("A", 0, ""), Ballot.of("B", 0, ""));
        assertThat(tally.leaders()).isEmpty();
        assertThat(tally.support()).isZero();
    }

    @Test
    void one_voter_decides_alone() {
        assertThat(count(new double[] {0.5}, Ballot.of("C", 0.1, "")).support()).isEqualTo(1.0);
    }

    private static Tally count(double[] weights, Ballot... ballots) {
        return Strategies.weightedConfidence().count(Polls.weighted(OPTIONS, electorate(weights), ballots));
    }
}
