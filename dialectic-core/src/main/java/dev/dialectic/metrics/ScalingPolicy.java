package dev.dialectic.metrics;

import dev.dialectic.metrics.ScalingAdvice.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When to scale out: by default when agents take more than 2.0 s to respond on average, or subscribers hear of events more than
 * 0.5 s late on average, in at least 10 observations, and not twice within a minute. Immutable and thread-safe.
 *
 * <p>It advises nothing about scaling in: that nobody waits says little about how many workers are needed.
 *
 * @param longestResponse the mean response that is not too long yet, above zero
 * @param longestLatency the mean latency that is not too long yet, above zero
 * @param fewestObservations how many observations a mean has to be of to count, at least 1
 * @param coolDown how long after an advice there is no other one, at least zero. It should not be shorter than the window of the
 *     metrics, or an advice would repeat itself for the same times
 */
public record ScalingPolicy(
        Duration longestResponse, Duration longestLatency, long fewestObservations, Duration coolDown) {

    private static final ScalingPolicy STANDARD =
            new ScalingPolicy(Duration.ofSeconds(2), Duration.ofMillis(500), 10, Duration.ofMinutes(1));

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public ScalingPolicy {
        requirePositive("longestResponse", longestResponse);
        requirePositive("longestLatency", longestLatency);
        if (fewestObservations < 1) {
            throw new IllegalArgumentException("fewestObservations: expected at least 1, found " + fewestObservations);
        }
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("coolDown: expected a duration of at least zero, found " + coolDown);
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + ": expected a duration above zero, found " + duration);
        }
    }

    /**
     * The policy by default.
     *
     * @return 2.0 s, 0.5 s, 10 observations, one minute
     */
    public static ScalingPolicy standard() {
        return STANDARD;
    }

    /**
     * The same with another threshold for responses.
     *
     * @param longest the mean response that is not too long yet, above zero
     * @return the policy with it
     * @throws IllegalArgumentException if it is not above zero
     */
    public ScalingPolicy withLongestResponse(Duration longest) {
        return new ScalingPolicy(longest, longestLatency, fewestObservations, coolDown);
    }

    /**
     * The same with another threshold for latency.
     *
     * @param longest the mean latency that is not too long yet, above zero
     * @return the policy with it
     * @throws IllegalArgumentException if it is not above zero
     */
    public ScalingPolicy withLongestLatency(Duration longest) {
        return new ScalingPolicy(longestResponse, longest, fewestObservations, coolDown);
    }

    /**
     * The same that asks for another number of observations.
     *
     * @param fewest how many, at least 1
     * @return the policy with it
     * @throws IllegalArgumentException if it is below 1
     */
    public ScalingPolicy withFewestObservations(long fewest) {
        return new ScalingPolicy(longestResponse, longestLatency, fewest, coolDown);
    }

    /**
     * The same with another rest between two advices.
     *
     * @param rest how long, at least zero
     * @return the policy with it
     * @throws IllegalArgumentException if it is below zero
     */
    public ScalingPolicy withCoolDown(Duration rest) {
        return new ScalingPolicy(longestResponse, longestLatency, fewestObservations, rest);
    }

    /**
     * What the numbers of one moment advise. The cool-down is not its business, but that of a {@link ScalingWatch}.
     *
     * @param now the numbers
     * @return the advice; empty when no mean is above its threshold, or of too few observations
     */
    public Optional<ScalingAdvice> advise(MetricsSnapshot now) {
        Timing responses = now.responses().timing();
        Timing latency = now.latency().timing();
        List<Reason> reasons = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (exceeds(responses, longestResponse)) {
            reasons.add(Reason.SLOW_RESPONSES);
            words.add(words("the mean response", responses, longestResponse));
        }
        if (exceeds(latency, longestLatency)) {
            reasons.add(Reason.LATE_STREAMS);
            words.add(words("the mean latency of streams", latency, longestLatency));
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScalingAdvice(
                        now.at(), now.window(), reasons, responses, latency, "scale out: " + String.join("; ", words)));
    }

    private boolean exceeds(Timing timing, Duration threshold) {
        return timing.count() >= fewestObservations && timing.meanExceeds(threshold);
    }

    private static String words(String what, Timing timing, Duration threshold) {
        return String.format(
                Locale.ROOT,
                "%s is %s s over %d observations, above %s s",
                what,
                seconds(timing.mean()),
                timing.count(),
                seconds(threshold));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }
}
