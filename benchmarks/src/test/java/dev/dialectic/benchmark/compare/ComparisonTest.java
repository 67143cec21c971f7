package dev.dialectic.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Figures that can be checked by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {

    @Test
    void accuracy_brier_and_calibration_are_those_worked_out_by_hand() {
        Row row = compared(poll("a", "a", "a", "b"), poll("a", "b", "b", "b"), poll("a", "b", "a", "c"))
                .row("plurality");

        assertThat(row.polls()).isEqualTo(3);
        assertThat(row.accuracy()).as("the tie goes to b, cast first").isEqualTo(1.0 / 3);
        assertThat(row.brier()).isCloseTo((1.0 / 9 + 1 + 1.0 / 9) / 3, within(1e-12));
        assertThat(row.calibrationError()).isCloseTo((1.0 / 3 + 1 + 1.0 / 3) / 3, within(1e-12));
        assertThat(row.flips()).isCloseTo((1 + 2 + 1) / 3.0, within(1e-12));
        assertThat(row.saved()).as("the third of three that agree").isCloseTo(1 / 9.0 + 1 / 9.0, within(1e-12));
    }

    @Test
    void ties_are_worth_what_was_chosen() {
        RecordedPoll tied = poll("a", "b", "a");

        assertThat(accuracy(Ties.FIRST_CAST, tied)).isZero();
        assertThat(accuracy(Ties.SHARED, tied)).isEqualTo(0.5);
        assertThat(accuracy(Ties.NOT_DECIDED, tied)).isZero();
        assertThat(accuracy(Ties.FIRST_CAST, poll("a", "a", "b"))).isEqualTo(1);
    }

    @Test
    void wilson_gives_the_interval_of_the_text_books() {
        Interval interval = Interval.wilson(8, 10);

        assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(Interval.wilson(0, 0).low()).isNaN();
    }

    @Test
    void the_bootstrap_is_that_of_its_seed_and_covers_the_mean() {
        double[] differences =
                IntStream.range(0, 100).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
        Interval interval = new PairedBootstrap(1, 1_000).mean(differences);

        assertThat(interval).isEqualTo(new PairedBootstrap(1, 1_000).mean(differences));
        assertThat(interval.low()).isBetween(0.08, 0.16);
        assertThat(interval.high()).isBetween(0.24, 0.32);
    }

    @Test
    void what_learns_decides_only_polls_that_it_did_not_learn_from() {
        List<String> leaks = new ArrayList<>();
        List<RecordedPoll> polls =
                IntStream.range(0, 23).mapToObj(i -> named("p" + i)).toList();
        ComparedStrategy spy = spy(leaks, polls.size());

        assertThat(Comparison.of("by hand", polls)
                        .with(spy)
                        .only("spy")
                        .folds(5)
                        .run()
                        .row("spy")
                        .accuracy())
                .isEqualTo(1);
        assertThat(leaks).isEmpty();
    }

    @Test
    void a_voter_that_is_right_alone_is_found_by_what_learns() {
        List<RecordedPoll> polls =
                Stream.generate(() -> poll("a", "a", "b", "b")).limit(20).toList();
        ComparisonReport report = Comparison.of("by hand", polls).run();

        assertThat(report.row("plurality").accuracy()).isZero();
        assertThat(report.row("weighed by log-odds of learned accuracy").fixed())
                .isEqualTo(20);
    }

    @Test
    void a_debate_is_counted_as_fixing_and_breaking() {
        RecordedPoll fixed = debate("b", "a");
        RecordedPoll broken = debate("a", "b");
        ComparisonReport report = Comparison.of("by hand", List.of(fixed, fixed, broken, poll("a", "a")))
                .debates()
                .only("plurality")
                .run();

        DebateRow row = report.debates().get(0);
        assertThat(row.polls()).isEqualTo(3);
        assertThat(row.first()).isEqualTo(1.0 / 3);
        assertThat(row.last()).isEqualTo(2.0 / 3);
        assertThat(row.fixed()).isEqualTo(2);
        assertThat(row.broken()).isEqualTo(1);
        assertThat(report.csv()).startsWith("strategy,slice,polls,first,last,");
        assertThat(report.table()).contains("| first right % |");
    }

    @Test
    void slices_add_up_to_all() {
        RecordedPoll one = new RecordedPoll("1", poll("a", "a").votes(), List.of(), Set.of("a"), "x");
        RecordedPoll two = new RecordedPoll("2", poll("a", "b").votes(), List.of(), Set.of("a"), "y, z");
        ComparisonReport report = Comparison.of("by hand", List.of(one, two))
                .only("weighted plurality")
                .run();

        assertThat(report.rows()).extracting(Row::slice).containsExactly("", "x", "y, z");
        assertThat(report.rows()).extracting(Row::accuracy).containsExactly(0.5, 1.0, 0.0);
        assertThat(report.csv()).contains("\nweighted plurality,\"y, z\",1,0.0,");
    }

    @Test
    void ballots_that_an_adaptive_stop_did_not_ask_for_are_saved() {
        StoppedEarly stopped = StoppedEarly.at(AdaptiveStop.beta(0.9));

        assertThat(stopped.saved(poll("a", "a", "a", "a", "b"))).isEqualTo(1);
        assertThat(stopped.saved(poll("a", "a", "b", "a", "b"))).isZero();
    }

    @Test
    void a_stop_is_not_told_of_options_that_nobody_chose_yet() {
        assertThat(StoppedEarly.at(AdaptiveStop.dirichlet(0.8)).saved(poll("a", "a", "b", "c")))
                .as("one of one says nothing of the others")
                .isZero();
        assertThat(new StoppedEarly(WaveStop.provable(), 1).saved(poll("a", "a", "a", "a", "b")))
                .isEqualTo(1);
        assertThat(new StoppedEarly(WaveStop.provable(), 2).saved(poll("a", "a", "a", "a", "a", "b")))
                .as("asked two by two: four of five")
                .isEqualTo(1);
    }

    @Test
    void what_learns_is_flipped_with_its_weights_as_they_were_learnt() {
        List<RecordedPoll> polls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            polls.add(poll("a", "a", "a", i % 2 == 0 ? "a" : "b", i % 3 == 0 ? "a" : "c"));
        }
        ComparisonReport report = Comparison.of("by hand", polls).run();

        for (String learned :
                List.of("weighed by learned accuracy", "shrunken weights", "plurality, calibrated by agreement")) {
            assertThat(report.row(learned).flips()).as(learned).isBetween(1.0, 2.0);
        }
        assertThat(report.rows())
                .filteredOn(row -> !row.strategy().contains("calibrated"))
                .extracting(Row::flips)
                .doesNotContain(Double.NaN);
    }

    @Test
    void a_support_that_is_too_sure_is_calibrated_on_held_out_folds() {
        List<RecordedPoll> polls = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            polls.add(poll(i % 20 < 11 ? "a" : "b", "a", "a", "a"));
            polls.add(poll(i % 20 < 3 ? "a" : "c", "a", "a", "b"));
        }
        Row row = Comparison.of("by hand", polls).run().row("plurality");

        assertThat(row.calibrationError()).isCloseTo((0.45 + 2 / 3.0 - 0.15) / 2, within(1e-9));
        assertThat(row.isotonic().calibrationError()).isLessThan(0.05);
        assertThat(row.platt().calibrationError()).isLessThan(0.05);
        assertThat(row.isotonic().brier()).isCloseTo((0.55 * 0.45 + 0.15 * 0.85) / 2, within(0.01));
    }

    @Test
    void calibration_never_sees_the_fold_that_it_is_told_of() {
        List<RecordedPoll> polls = List.of(poll("a", "a"), poll("a", "a"), poll("b", "a"));
        Folds folds = new Folds(3, 3, 1);
        List<Decision> decisions = folds.decide(ComparedStrategy.of(Strategies.plurality()), polls);

        assertThat(CalibratedProbability.ISOTONIC.of(folds, decisions, new double[] {1, 1, 0}))
                .containsExactly(0.5, 0.5, 1);
    }

    @Test
    void every_rule_that_ships_says_what_it_needs_but_those_of_one_choice() {
        assertThat(Strategies.all().stream()
                        .filter(rule -> BallotPart.neededBy(rule).isEmpty())
                        .map(rule -> rule.name()))
                .containsExactly("weighted confidence", "plurality", "weighted plurality");
    }

    @Test
    void an_option_that_nobody_put_first_may_lead_and_be_right() {
        RecordedPoll poll = new RecordedPoll(
                "1",
                List.of(
                        ranked("ada", "a", "c", "b"),
                        ranked("bo", "b", "c", "a"),
                        ranked("cy", "a", "c", "b"),
                        ranked("di", "b", "c", "a")),
                List.of(),
                Set.of("c"),
                "");
        ComparisonReport report = Comparison.of("by hand", List.of(poll)).run();

        assertThat(report.row("anti-plurality (ties split, unranked tied last)").accuracy())
                .isEqualTo(1);
        assertThat(report.row("plurality").accuracy()).isZero();
        assertThat(report.row("anti-plurality (ties split, unranked tied last)").saved())
                .as("nobody tries all rankings")
                .isNaN();
    }

    @Test
    void without_any_truth_nothing_is_right_or_wrong() {
        RecordedPoll unknown = new RecordedPoll("1", poll("a", "a", "b", "a").votes(), List.of(), Set.of(), "");
        ComparisonReport report = Comparison.of("by hand", List.of(unknown)).run();

        assertThat(report.row("plurality").accuracy()).isNaN();
        assertThat(report.row("plurality").flips()).isEqualTo(1);
        assertThat(report.table()).contains("the truth of 0 is known").contains(" – ");
    }

    @Test
    void nothing_to_compare_on_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.of("by hand", List.of(poll("a", "a")))
                        .debates()
                        .run())
                .withMessage("by hand: expected polls to compare on, found none with a last vote beside the first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compared(poll("a", "a")).row("no such"))
                .withMessageContaining("expected a strategy of");
    }

    /** Learns, and notes the polls that it could have learnt from. */
    private static ComparedStrategy spy(List<String> leaks, int polls) {
        return new ComparedStrategy() {
            @Override
            public String name() {
                return "spy";
            }

            @Override
            public boolean learns() {
                return true;
            }

            @Override
            public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
                List<String> ids = known.stream().map(RecordedPoll::id).toList();
                asked.stream()
                        .filter(poll -> ids.contains(poll.id()) || !poll.truth().isEmpty())
                        .forEach(poll -> leaks.add(poll.id()));
                assertThat(known.size() + asked.size()).isEqualTo(polls);
                return asked.stream().map(poll -> new Decision(List.of("a"), 1)).toList();
            }
        };
    }

    private static double accuracy(Ties ties, RecordedPoll poll) {
        return Comparison.of("by hand", List.of(poll))
                .ties(ties)
                .run()
                .row("plurality")
                .accuracy();
    }

    private static ComparisonReport compared(RecordedPoll... polls) {
        return Comparison.of("by hand", List.of(polls)).run();
    }

    private static RecordedPoll named(String id) {
        return new RecordedPoll(id, poll("a", "a").votes(), List.of(), Set.of("a"), "");
    }

    private static RecordedPoll debate(String first, String last) {
        return new RecordedPoll(
                "d", List.of(RecordedVote.of("v", first)), List.of(RecordedVote.of("v", last)), Set.of("a"), "");
    }

    private static RecordedVote ranked(String voter, String... order) {
        List<List<String>> levels = Stream.of(order).map(List::of).toList();
        return new RecordedVote(
                voter, order[0], 1, 1, "", new Preferences(levels, Set.of(), Map.of(), Map.of(), Map.of()));
    }

    private static RecordedPoll poll(String truth, String... choices) {
        List<RecordedVote> votes = IntStream.range(0, choices.length)
                .mapToObj(i -> RecordedVote.of("v" + i, choices[i]))
                .toList();
        return new RecordedPoll(Strategies.plurality().name(), votes, List.of(), Set.of(truth), "");
    }
}
