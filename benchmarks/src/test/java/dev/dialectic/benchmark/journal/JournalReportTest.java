package dev.dialectic.benchmark.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.benchmark.WeightedConfidenceBenchmark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That every benchmark runs, a millisecond each, and is printed: the figures mean nothing here. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalReportTest {

    @Test
    void the_report_has_a_row_for_everything_that_is_compared() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            JournalReport.run(Pace.SMOKE, 1, new DamageTrial(10, 5), out);
        }
        String report = printed.toString(StandardCharsets.UTF_8);
        for (Contender contender : Contender.values()) {
            assertThat(report).containsPattern("(?m)^\\| \\Q" + contender.words() + "\\E +\\|");
        }
        for (Victim victim : Victim.values()) {
            assertThat(report).contains("| " + victim.words() + " ");
        }
        assertThat(report).contains("FileJournal: open + replay").contains("commit ");
    }

    @Test
    void the_other_benchmarks_run_too() throws Exception {
        assertThat(Pace.SMOKE.run(WeightedConfidenceBenchmark.class.getName() + ".*"))
                .hasSize(4);
    }
}
