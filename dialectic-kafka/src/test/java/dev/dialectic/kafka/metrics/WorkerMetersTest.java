package dev.dialectic.kafka.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.WorkerStatus;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a registry of meters is told of a worker. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkerMetersTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final WorkerStatus IDLE =
            new WorkerStatus(Set.of(), 0, List.of(), List.of(), 0, Duration.ZERO, 0, 0, 0, Optional.empty());
    private static final WorkerStatus BUSY = new WorkerStatus(
            Set.of(1, 2, 3),
            4,
            List.of(ONE, DebateId.of("two")),
            List.of(ONE),
            17,
            Duration.ofMillis(2_500),
            5,
            6,
            7,
            Optional.of("its credentials were refused"));

    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final AtomicReference<WorkerStatus> status = new AtomicReference<>(IDLE);

    private Map<String, Double> values() {
        Map<String, Double> values = new TreeMap<>();
        for (Meter meter : registry.getMeters()) {
            values.put(
                    meter.getId().getName(), meter.measure().iterator().next().getValue());
        }
        return values;
    }

    @Test
    void every_number_of_the_status_has_a_meter() {
        new WorkerMeters(status::get).bindTo(registry);
        assertThat(values().values()).hasSize(10).containsOnly(0.0);
        status.set(BUSY);
        clock.add(Duration.ofSeconds(1));
        assertThat(values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "dialectic.worker.partitions", 3.0,
                        "dialectic.worker.waiting", 4.0,
                        "dialectic.worker.open", 2.0,
                        "dialectic.worker.stalled", 1.0,
                        "dialectic.worker.lag", 17.0,
                        "dialectic.worker.oldest.unaccepted", 2.5,
                        "dialectic.worker.fenced", 5.0,
                        "dialectic.worker.dead.letters", 6.0,
                        "dialectic.worker.aborted", 7.0,
                        "dialectic.worker.ended", 1.0));
    }

    @Test
    void what_was_bound_can_be_taken_away() {
        try (WorkerMeters meters = new WorkerMeters(status::get)) {
            meters.bindTo(registry);
            assertThat(registry.getMeters()).isNotEmpty();
        }
        assertThat(registry.getMeters()).isEmpty();
    }
}
