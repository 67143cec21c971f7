package dev.dialectic.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures that others got from published votes. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("same-on-any-java")
class SharedVotesTest {

    private static final List<String> FILES =
            List.of("dylan_math_cot.jsonl", "dylan_math_complex.jsonl", "gsm8k_4panel.jsonl", "prd_vicuna80_votes.csv");

    private static final Path FOLDER = Path.of(System.getProperty("dialectic.shared.data"), "votes");

    @Test
    void dylan_on_math_agrees_as_published_and_debate_fixes_more_than_it_breaks() throws IOException {
        ComparisonReport votes = compared("dylan_math_cot.jsonl").run();
        assertThat(percent(votes.row("plurality").accuracy())).isEqualTo("44.41");
        assertThat(String.join("\n", votes.summary()))
                .contains("agent 1 38.6 %", "agent 3 40.0 %", "any voter right: 57.8 %")
                .contains("3 of 3 86.6 % of 898, 2 of 3 45.7 % of 328, 1 of 3 10.0 % of 980");

        DebateRow debates =
                compared("dylan_math_cot.jsonl").debates().run().debates().get(0);
        assertThat(debates.polls()).isEqualTo(3_499);
        assertThat(percent(debates.last())).isEqualTo("46.93");
        assertThat(debates.fixed()).isEqualTo(262);
        assertThat(debates.broken()).isEqualTo(174);
    }

    @Test
    void agreement_tells_the_probability_of_being_right_on_held_out_halves() throws IOException {
        ComparisonReport halves = Comparison.of(FOLDER.resolve("dylan_math_cot.jsonl"))
                .atLeast(3)
                .folds(2)
                .only("plurality")
                .run();

        assertThat(halves.row("plurality").calibrationError()).isCloseTo(0.159, within(0.001));
        assertThat(halves.row("plurality, calibrated by agreement").calibrationError())
                .isLessThan(0.03);
        assertThat(halves.row("plurality, calibrated by agreement").brier())
                .isLessThan(halves.row("plurality").brier() - 0.02);
    }

    @Test
    void the_other_half_says_of_each_agreement_how_often_it_is_right() throws IOException {
        AgreementTable halves = compared("dylan_math_cot.jsonl").run().agreement();

        assertThat(halves.rows())
                .filteredOn(row -> row.pattern().endsWith("of 3"))
                .extracting(AgreementTable.Row::pattern, row -> Figures.percent(row.right()))
                .containsExactly(
                        Tuple.tuple("3 of 3", "86.6"), Tuple.tuple("2 of 3", "45.7"), Tuple.tuple("1 of 3", "10.0"));
        assertThat(halves.rows()).allSatisfy(row -> assertThat(row.stated()).isCloseTo(row.right(), within(0.02)));
        assertThat(halves.reliable().calibrationError()).isLessThan(0.02);
    }

    @Test
    void calibration_mends_the_support_of_plurality_where_there_is_anything_to_mend() throws IOException {
        for (String file : FILES) {
            Row row = compared(file).run().row("plurality");
            assertThat(row.isotonic().calibrationError())
                    .as(file)
                    .isLessThan(Math.min(0.035, row.calibrationError() + 0.001));
            assertThat(row.isotonic().brier()).as(file).isLessThan(row.brier() + 0.003);
        }
    }

    @Test
    void no_default_that_needs_no_answers_falls_half_a_point_below_plurality_on_any_set() throws IOException {
        DefaultsTable defaults = new DefaultsTable();
        for (String file : FILES) {
            defaults.add(file, Comparison.of(FOLDER.resolve(file)).run());
            defaults.add(
                    file + ", three voters",
                    Comparison.of(FOLDER.resolve(file)).atLeast(3).run());
        }
        assertThat(defaults.lines())
                .filteredOn(DefaultsTable.Line::isDefault)
                .hasSize(4 * FILES.size())
                .allSatisfy(line -> assertThat(line.holds()).as(line.toString()).isTrue());
    }

    /** What is proved saves nothing of the decision; what is sure enough saves more, as the ties that are left go to the first. */
    @Test
    void stopping_saves_ballots_at_the_accuracy_of_asking_all() throws IOException {
        assertThat(stops("dylan_math_cot.jsonl"))
                .containsExactly("8.5 +0.0", "12.4 +0.0", "10.1 +0.0", "15.6 +0.0", "9.7 +0.0", "13.9 +0.0");
        assertThat(stops("dylan_math_complex.jsonl"))
                .containsExactly("12.8 +0.0", "17.8 +0.0", "14.5 +0.0", "21.0 +0.0", "13.8 +0.0", "19.1 +0.0");
        assertThat(stops("gsm8k_4panel.jsonl"))
                .containsExactly("3.4 +0.0", "10.6 +0.0", "5.8 +0.0", "16.4 +0.0", "4.1 +0.0", "13.4 +0.0");
        assertThat(stops("prd_vicuna80_votes.csv"))
                .containsExactly("20.0 +0.0", "45.5 -0.8", "22.9 +0.0", "60.7 -1.6", "21.4 +0.0", "56.3 -0.9");
    }

    /** One ballot at a time, in the panel's order, reversed and shuffled: the provable stop and beta at 0.8. */
    private static List<String> stops(String file) throws IOException {
        return Comparison.of(FOLDER.resolve(file))
                .atLeast(file.startsWith("dylan") ? 3 : 1)
                .stopping()
                .run()
                .stops()
                .stream()
                .filter(row -> row.slice().isEmpty() && row.wave() == 1)
                .filter(row -> row.rule().equals("provable") || row.rule().equals("beta(enough=0.8)"))
                .map(row -> Figures.percent(row.saved()) + " " + Figures.signed(row.gain()))
                .toList();
    }

    @Test
    void dylan_on_harder_problems_gains_nothing_by_debate() throws IOException {
        DebateRow row =
                compared("dylan_math_complex.jsonl").debates().run().debates().get(0);

        assertThat(row.polls()).isEqualTo(731);
        assertThat(percent(row.first())).isEqualTo("54.72");
        assertThat(percent(row.last())).isEqualTo("54.45");
        assertThat(row.fixed()).isEqualTo(19);
        assertThat(row.broken()).isEqualTo(21);
    }

    @Test
    void the_panel_of_four_is_worse_than_its_best_until_voters_are_weighed() throws IOException {
        ComparisonReport report =
                Comparison.of(FOLDER.resolve("gsm8k_4panel.jsonl")).run();

        assertThat(percent(report.row("plurality").accuracy())).isEqualTo("44.28");
        assertThat(report.row("weighed by learned accuracy").accuracy()).isCloseTo(0.566, within(0.005));
        assertThat(report.row("weighed by log-odds of learned accuracy").accuracy())
                .isCloseTo(0.563, within(0.005));
        assertThat(Figures.percent(report.row("shrunken weights").accuracy())).isEqualTo("56.0");
        assertThat(report.row("shrunken weights").accuracy()).isEqualTo(738 / 1319.0);
        assertThat(report.row("shrunken weights").flips()).isCloseTo(1.23, within(0.005));
        assertThat(String.join("\n", report.summary())).contains("any voter right: 67.2 %", "4 of 4 95.7 % of 163");
    }

    @Test
    void reviewers_change_their_minds_with_the_order() throws IOException {
        ComparisonReport report = Comparison.of(FOLDER.resolve("prd_vicuna80_votes.csv"))
                .only("weighted plurality")
                .run();

        assertThat(report.summary())
                .contains("asked in both orders: bard, 800 pairs: alike 36.9 %, for the first both times 59.1 %,"
                        + " for the last both times 0.1 %");
    }

    private static Comparison compared(String file) throws IOException {
        return Comparison.of(FOLDER.resolve(file)).atLeast(3).only("plurality");
    }

    private static String percent(double share) {
        return Figures.decimal(100 * share, 2);
    }
}
