package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.VotingStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PairwiseRulesTest {

    private static final Poll CIRCLE = CounterExamples.poll("1 ABC, 1 BCA, 1 CAB");

    @Test
    void in_a_circle_nobody_is_the_condorcet_winner_and_nobody_has_points() {
        var tally = PairwiseRules.condorcet().count(CIRCLE);
        assertThat(tally.leaders()).isEmpty();
        assertThat(tally.total()).isZero();
    }

    @Test
    void in_a_circle_all_are_tied_or_the_first_leads_by_a_name_that_says_so() {
        for (VotingStrategy rule :
                PairwiseRules.all().subList(1, PairwiseRules.all().size())) {
            assertThat(rule.count(CIRCLE).leaders())
                    .as(rule.name())
                    .isEqualTo(rule.name().contains("in the order") ? List.of("A") : List.of("A", "B", "C"));
        }
    }

    @Test
    void a_single_option_leads_as_soon_as_a_ballot_weighs_something() {
        for (VotingStrategy rule : PairwiseRules.all()) {
            Poll poll = Polls.of(List.of("A"), Ballot.of("A", 1, ""));
            assertThat(rule.count(poll).leaders()).as(rule.name()).containsExactly("A");
            assertThat(rule.count(Polls.weighted(List.of("A"), Polls.electorate(0), Ballot.of("A", 1, "")))
                            .leaders())
                    .as(rule.name())
                    .isEmpty();
        }
    }

    @Test
    void a_tie_that_is_exact_in_decimals_is_a_tie() {
        for (VotingStrategy rule : PairwiseRules.all()) {
            Poll poll = Polls.weighted(
                    List.of("A", "B"),
                    Polls.electorate(0.1, 0.2, 0.3),
                    Polls.ranking("AB"),
                    Polls.ranking("AB"),
                    Polls.ranking("BA"));
            List<String> expected = rule.equals(PairwiseRules.condorcet())
                    ? List.of()
                    : rule.name().contains("in the order") ? List.of("A") : List.of("A", "B");
            assertThat(rule.count(poll).leaders()).as(rule.name()).isEqualTo(expected);
        }
    }

    @Test
    void what_a_ballot_ties_counts_for_neither_and_what_it_does_not_rank_is_last() {
        Ballot ballot = Ballot.of("B", 1, "").withRanking(List.of(List.of("B", "A"), List.of("C")));
        var tally = PairwiseRules.copeland().count(Polls.of(List.of("A", "B", "C", "D"), ballot));
        assertThat(tally.ranking()).isEqualTo(List.of(List.of("A", "B"), List.of("C"), List.of("D")));
        assertThat(tally.of("A")).isEqualByComparingTo("2.5");
    }

    @Test
    void a_value_of_ties_of_ones_own_is_part_of_the_name_and_found_by_it() {
        VotingStrategy rule = PairwiseRules.copeland(new BigDecimal("0.30"));
        assertThat(rule.name()).isEqualTo("Copeland (a tie is worth 0.3)");
        assertThat(Strategies.named(rule.name())).isEqualTo(rule);
        assertThatThrownBy(() -> Strategies.named("Copeland (a tie is worth 0.30)"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairwiseRules.copeland(new BigDecimal("1.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in [0, 1], found 1.1");
    }

    @Test
    void a_measure_that_a_rule_does_not_know_is_refused() {
        assertThatThrownBy(() -> PairwiseRules.minimax(Strength.RATIO)).hasMessageContaining("found ratio");
        assertThatThrownBy(() -> PairwiseRules.schulze(Strength.OPPOSITION)).hasMessageContaining("found opposition");
        assertThatThrownBy(() -> PairwiseRules.rankedPairs(Strength.RATIO)).hasMessageContaining("found ratio");
        assertThatThrownBy(() -> PairwiseRules.rankedPairsInOrder(Strength.OPPOSITION))
                .hasMessageContaining("found opposition");
    }

    @Test
    void more_options_than_a_rule_can_count_are_refused_with_advice() {
        assertRefused(PairwiseRules.kemenyYoung(), 17, "at most 16 options, found 17; \"Kemeny-Young approximated");
        assertRefused(PairwiseRules.stableVoting(), 17, "at most 16 options, found 17; split cycle");
        assertRefused(PairwiseRules.rankedPairs(Strength.MARGINS), 33, "at most 32 options, found 33; \"ranked pairs");
    }

    @Test
    void as_many_options_as_a_rule_can_count_are_counted() {
        for (VotingStrategy rule : List.of(PairwiseRules.kemenyYoung(), PairwiseRules.stableVoting())) {
            assertThat(rule.count(circles(16)).leaders()).as(rule.name()).isNotEmpty();
        }
    }

    @Test
    void the_approximation_and_the_fixed_order_count_any_number_of_options() {
        for (VotingStrategy rule :
                List.of(PairwiseRules.kemenyLocal(), PairwiseRules.rankedPairsInOrder(Strength.MARGINS))) {
            assertThat(rule.count(circles(100)).ranking()).as(rule.name()).hasSize(100);
        }
    }

    @Test
    void weights_of_many_digits_are_not_rounded_by_kemeny_young() {
        Poll poll = Polls.weighted(
                List.of("A", "B"),
                Polls.electorate(1e17, 1e-17, 1e17),
                Polls.ranking("AB"),
                Polls.ranking("AB"),
                Polls.ranking("BA"));
        for (VotingStrategy rule : List.of(PairwiseRules.kemenyYoung(), PairwiseRules.kemenyLocal())) {
            assertThat(rule.count(poll).ranking()).isEqualTo(List.of(List.of("A"), List.of("B")));
        }
        assertThat(PairwiseRules.kemenyYoung().count(poll).of("A"))
                .isEqualByComparingTo("100000000000000000.00000000000000001");
    }

    @Test
    void sums_that_just_do_not_fit_into_a_double_are_not_rounded_either() {
        Poll poll = Polls.weighted(
                List.of("A", "B"),
                Polls.electorate(4503599627370497.5, 4503599627370497.0, 0.4),
                Polls.ranking("AB"),
                Polls.ranking("BA"),
                Polls.ranking("BA"));
        assertThat(PairwiseRules.kemenyYoung().count(poll).leaders()).containsExactly("A");
        assertThat(PairwiseRules.kemenyLocal().count(poll).leaders()).containsExactly("A");
    }

    private static void assertRefused(VotingStrategy rule, int options, String message) {
        assertThatThrownBy(() -> rule.count(circles(options)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(rule.name() + ": ")
                .hasMessageContaining(message);
    }

    /** Three ballots, each of which begins a third later. */
    private static Poll circles(int options) {
        List<String> ids = IntStream.range(0, options).mapToObj(i -> "o" + i).toList();
        Ballot[] ballots = IntStream.of(0, options / 3, 2 * options / 3)
                .mapToObj(start -> IntStream.range(0, options)
                        .mapToObj(i -> List.of(ids.get((start + i) % options)))
                        .toList())
                .map(order -> Ballot.of(order.get(0).get(0), 1, "").withRanking(order))
                .toArray(Ballot[]::new);
        return Polls.of(ids, ballots);
    }
}
