package dev.dialectic.benchmark.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.benchmark.journal.Pace;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            VoteReport.run(Pace.SMOKE, 1, out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "commit ",
                        "load ",
                        "weighted confidence, 1,000,000 x 5",
                        "Borda",
                        "Schulze",
                        "ranked pairs",
                        "pairs, 10,000 x 100")
                .containsPattern("instant runoff, 100,000 x 10 +\\| +[\\d,.]+ \\|")
                .containsPattern("a debate's weighted confidence, 7 x 3 +\\| +[\\d,.]+ \\|")
                .doesNotContain("NaN");
    }

    @Test
    void the_lines_that_c_prints_are_read_by_name() {
        assertThat(Reference.read("borda 920000 1.5\nrunoff 2600000 2.5\n"))
                .containsEntry("borda", 920_000.0)
                .containsEntry("runoff", 2_600_000.0);
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
