package dev.dialectic.benchmark.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.benchmark.journal.Pace;
import dev.dialectic.vote.strategy.Strategies;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That everything runs and counts the same thing, and is printed: the figures mean nothing here. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VoteReportTest {

    @Test
    @Tag("slow")
    void the_report_has_a_row_for_everything_that_is_counted() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String chart;
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            chart = VoteReport.run(Pace.SMOKE, 1, EnumSet.of(Part.COLUMNS, Part.INFERENCE, Part.THREADS), out);
        }
        String report = printed.toString(StandardCharsets.UTF_8);
        assertThat(report).contains("commit ", "load ").doesNotContain("NaN");
        rows(Part.COLUMNS, report);
        rows(Part.INFERENCE, report);
        rows(Part.THREADS, report);
        assertThat(chart).startsWith("<svg").endsWith("</svg>\n").contains("Times as long as C, commit ");
    }

    @Test
    @Tag("slow")
    void the_report_has_a_row_for_every_rule_and_for_the_replay_of_a_debate() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            VoteReport.run(Pace.SMOKE, 1, EnumSet.of(Part.RULES, Part.REPLAY), out);
        }
        String report = printed.toString(StandardCharsets.UTF_8);
        rows(Part.RULES, report);
        assertThat(report).containsPattern("replay of 100 events +\\| +[\\d,.]+ \\|");
        assertThat(Part.RULES.works()).hasSameSizeAs(Strategies.all());
    }

    private static void rows(Part part, String report) {
        assertThat(part.works())
                .allSatisfy(work ->
                        assertThat(report).containsPattern(Pattern.quote("| " + work.words()) + " +\\| +[\\d,.]+ \\|"));
    }

    @Test
    void the_chart_has_a_bar_for_each_ratio_and_marks_what_misses_the_goal() {
        assertThat(RatioChart.of("a < b", List.of(new RatioChart.Bar("near", 0.5), new RatioChart.Bar("far", 3))))
                .contains("a &lt; b", ">near</text>", ">0.50</text>", ">3.00</text>", "width=\"400.0\"")
                .containsOnlyOnce("fill=\"#cc3311\"");
    }

    @Test
    void a_part_that_there_is_not_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VoteReport.main("colums"))
                .withMessageContaining("columns, inference, rules, replay, threads");
    }

    @Test
    void the_lines_that_c_prints_are_read_by_name() {
        assertThat(Reference.read("borda 920000 1.5\nrunoff 2600000 2.5\n"))
                .containsEntry("borda", 920_000.0)
                .containsEntry("runoff", 2_600_000.0);
    }

    @Test
    @Tag("slow")
    void pairs_are_counted_alike_whether_ballots_weigh_the_same_or_not() {
        VoteBenchmark benchmark = new VoteBenchmark();
        double[] above = benchmark.pairs10WeighedPlain();
        double[] margins = benchmark.pairs10Weighed();
        IntStream.range(0, margins.length)
                .filter(pair -> margins[pair] != 0)
                .forEach(pair -> assertThat(margins[pair])
                        .isCloseTo(above[pair] - above[pair % 10 * 10 + pair / 10], within(1e-6)));
    }

    @Test
    @Tag("slow")
    void plain_loops_and_columns_elect_the_same() {
        VoteBenchmark benchmark = new VoteBenchmark();
        assertThat(benchmark.confidence()).containsExactly(most(benchmark.confidencePlain()));
        assertThat(benchmark.borda()).containsExactly(most(benchmark.bordaPlain()));
        assertThat(benchmark.runoff()).containsExactly(benchmark.runoffPlain());
        double[] above = benchmark.pairs100Plain();
        double[] margins = benchmark.pairs100();
        IntStream.range(0, margins.length)
                .forEach(pair ->
                        assertThat(margins[pair]).isEqualTo(above[pair] - above[pair % 100 * 100 + pair / 100]));
    }

    private static int most(double[] points) {
        return IntStream.range(0, points.length)
                .reduce((a, b) -> points[b] > points[a] ? b : a)
                .orElseThrow();
    }
}
