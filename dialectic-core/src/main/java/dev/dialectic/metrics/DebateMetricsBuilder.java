package dev.dialectic.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Makes {@link DebateMetrics}; all has a default. Not thread-safe. */
public final class DebateMetricsBuilder {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    Clock clock = Clock.systemUTC();
    Duration window = Duration.ofMinutes(1);
    Duration stalledAfter = Duration.ofMinutes(2);
    int mostDebates = 10_000;

    DebateMetricsBuilder() {}

    /**
     * What tells the time; the system's clock by default. It should be the one that tells when events are recorded.
     *
     * @param clock the clock
     * @return this builder
     */
    public DebateMetricsBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * How far back times reach, and how long closed debates are remembered; one minute by default.
     *
     * @param window from one second to 30 days
     * @return this builder
     * @throws IllegalArgumentException if it is not in that range
     */
    public DebateMetricsBuilder window(Duration window) {
        this.window = within("window", window);
        return this;
    }

    /**
     * How long nothing may be recorded of a debate under way before it is stalled; two minutes by default. It should be
     * longer than the deadline of a turn.
     *
     * @param stalledAfter from one second to 30 days; a debate is stalled once it was silent for longer
     * @return this builder
     * @throws IllegalArgumentException if it is not in that range
     */
    public DebateMetricsBuilder stalledAfter(Duration stalledAfter) {
        this.stalledAfter = within("stalledAfter", stalledAfter);
        return this;
    }

    private static Duration within(String name, Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + ": expected a duration from one second to 30 days, found " + duration);
        }
        return duration;
    }

    /**
     * How many debates are watched at the most; 10,000 by default. When there are more, a tenth is forgotten: closed ones first,
     * then those that were silent longest.
     *
     * @param mostDebates at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public DebateMetricsBuilder mostDebates(int mostDebates) {
        if (mostDebates < 1) {
            throw new IllegalArgumentException("mostDebates: expected at least 1, found " + mostDebates);
        }
        this.mostDebates = mostDebates;
        return this;
    }

    /** {@return metrics that begin now} */
    public DebateMetrics build() {
        return new DebateMetrics(this);
    }
}
