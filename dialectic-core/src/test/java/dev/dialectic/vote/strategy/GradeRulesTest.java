package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.Polls.electorate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.SmallPolls;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradeRulesTest {

    private static final List<String> OPTIONS = List.of("A", "B", "C");

    @Test
    void a_budget_is_what_the_ballot_spends_whatever_numbers_it_uses() {
        Tally tally = GradeRules.cumulative()
                .count(Polls.weighted(
                        OPTIONS,
                        electorate(1, 2, 1, 1),
                        points(Map.of("A", 75.0, "B", 25.0)),
                        points(Map.of("A", 3.0, "B", 1.0)),
                        Ballot.of("C", 0.1, ""),
                        points(Map.of("A", 0.0))));
        assertThat(tally.points())
                .containsEntry("A", new BigDecimal("2.25"))
                .containsEntry("B", new BigDecimal("0.75"))
                .containsEntry("C", new BigDecimal("1"));
    }

    @Test
    void thirds_that_make_a_whole_tie_with_a_whole() {
        Ballot third = points(Map.of("A", 1.0, "C", 2.0));
        Tally tally = GradeRules.cumulative().count(Polls.of(OPTIONS, third, third, third, Ballot.of("B", 1, "")));
        assertThat(tally.of("A")).isEqualTo(tally.of("B"));
    }

    @Test
    void a_second_vote_for_the_same_option_costs_three_more() {
        Tally tally = GradeRules.quadratic().count(Polls.of(OPTIONS, points(Map.of("A", 64.0, "B", 36.0))));
        assertThat(tally.points()).containsEntry("A", new BigDecimal("0.8")).containsEntry("B", new BigDecimal("0.6"));
        assertThat(tally.support()).isEqualTo(4.0 / 7);
    }

    @Test
    void satisfaction_is_split_among_what_is_approved_of() {
        Tally tally = GradeRules.satisfactionApproval()
                .count(Polls.of(
                        OPTIONS,
                        Ballot.of("A", 1, "").withApprovals("A", "B"),
                        Ballot.of("A", 1, "").withApprovals("A", "B"),
                        Ballot.of("C", 1, "")));
        assertThat(tally.leaders()).containsExactly("A", "B", "C");
    }

    @Test
    void an_option_left_out_gets_nothing_of_a_sum_and_is_not_held_to_a_mean() {
        Poll poll = Polls.of(OPTIONS, grades(Map.of("A", 0.5)), grades(Map.of("A", 0.6, "B", 0.9)));
        assertThat(GradeRules.score().count(poll).leaders()).containsExactly("A");
        Tally mean = GradeRules.score(Score.Of.MEAN).count(poll);
        assertThat(mean.points()).containsEntry("A", new BigDecimal("0.55")).containsEntry("B", new BigDecimal("0.9"));
    }

    @Test
    void a_ballot_without_grades_grades_by_its_approvals() {
        Poll poll = Polls.of(OPTIONS, Ballot.of("A", 0.2, "").withApprovals("A", "B"), grades(Map.of("B", 0.1)));
        assertThat(GradeRules.score().count(poll).points())
                .containsEntry("A", BigDecimal.ONE)
                .containsEntry("B", new BigDecimal("1.1"));
    }

    @Test
    void the_median_is_the_lower_one_by_weight() {
        Ballot low = grades(Map.of("A", 0.2));
        Ballot high = grades(Map.of("A", 0.8));
        assertThat(median(electorate(1, 1), low, high)).isEqualByComparingTo("0.2");
        assertThat(median(electorate(1, 1.1), low, high)).isEqualByComparingTo("0.8");
    }

    @Test
    void between_equal_medians_the_next_ones_decide_below_before_above() {
        assertThat(judged("ABC g5,5,0; ABC g5,5,0; ABC g9,2,0"))
                .as("A keeps 5 on both sides, B has 2 below")
                .containsExactly("A");
        assertThat(judged("ABC g5,3,0; ABC g5,5,0; ABC g5,9,0"))
                .as("a worse grade below counts more than a better one above")
                .containsExactly("A");
        assertThat(judged("ABC g2,9,0; ABC g5,5,0; ABC g9,2,0"))
                .as("distributed alike")
                .containsExactly("A", "B");
    }

    @Test
    void majority_judgment_ranks_every_option() {
        Tally tally = GradeRules.majorityJudgment().count(SmallPolls.of("ABC g5,5,1; ABC g5,5,0; ABC g9,2,0"));
        assertThat(tally.ranking()).containsExactly(List.of("A"), List.of("B"), List.of("C"));
        assertThat(tally.points()).containsEntry("A", new BigDecimal("0.5")).containsEntry("B", new BigDecimal("0.5"));
    }

    @Test
    void star_asks_the_voters_which_of_the_two_best_they_prefer() {
        Poll poll = SmallPolls.of("ABC g9,0,0; BAC g6,5,0; BAC g6,5,0");
        assertThat(GradeRules.score().count(poll).leaders()).containsExactly("A");
        Tally tally = GradeRules.star().count(poll);
        assertThat(tally.leaders()).containsExactly("B");
        assertThat(tally.support()).as("2 of 3 prefer B").isEqualTo(2.0 / 3);
    }

    @Test
    void star_holds_a_runoff_of_every_pair_that_may_be_the_two_best() {
        Tally tally = GradeRules.star().count(SmallPolls.of("ABC g9,5,1; BCA g9,5,1; CAB g9,5,1"));
        assertThat(tally.leaders()).containsExactly("A", "B", "C");
        assertThat(GradeRules.star()
                        .count(Polls.of(List.of("A"), Ballot.of("A", 1, "")))
                        .leaders())
                .as("one option needs no runoff")
                .containsExactly("A");
    }

    @Test
    void when_every_grade_is_nothing_nobody_leads() {
        Ballot nothing = grades(Map.of("A", 0.0, "B", 0.0, "C", 0.0));
        GradeRules.all().stream()
                .filter(rule -> !List.of("cumulative", "quadratic", "satisfaction approval")
                        .contains(rule.name()))
                .forEach(rule -> assertThat(
                                rule.count(Polls.of(OPTIONS, nothing, nothing)).leaders())
                        .as(rule.name())
                        .isEmpty());
    }

    private static List<String> judged(String poll) {
        return GradeRules.majorityJudgment().count(SmallPolls.of(poll)).leaders();
    }

    private static BigDecimal median(Electorate electorate, Ballot... ballots) {
        return GradeRules.medianScore()
                .count(Polls.weighted(OPTIONS, electorate, ballots))
                .of("A");
    }

    private static Ballot grades(Map<String, Double> grades) {
        return Ballot.of("A", 1, "").withGrades(grades);
    }

    private static Ballot points(Map<String, Double> points) {
        return Ballot.of("A", 1, "").withPoints(points);
    }
}
