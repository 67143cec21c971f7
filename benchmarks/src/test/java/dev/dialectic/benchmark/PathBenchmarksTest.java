package dev.dialectic.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.benchmark.guard.GuardBenchmark;
import dev.dialectic.benchmark.journal.Pace;
import dev.dialectic.benchmark.metrics.MetricsBenchmark;
import dev.dialectic.benchmark.model.ModelCallBenchmark;
import dev.dialectic.benchmark.model.ModelDebateBenchmark;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/** What stands in the path of every call and every text can be measured. */
class PathBenchmarksTest {

    @Test
    void calls_debates_guards_and_metrics_run() throws RunnerException {
        assertThat(Pace.SMOKE.run(ModelCallBenchmark.class.getName() + ".*")).hasSize(3);
        assertThat(Pace.SMOKE.run(ModelDebateBenchmark.class.getName() + ".*")).hasSize(2);
        assertThat(Pace.SMOKE.run(MetricsBenchmark.class.getName() + ".*")).hasSize(4);
        assertThat(Pace.SMOKE.run(GuardBenchmark.class.getName() + ".*")).hasSize(4);
    }
}
