package dev.dialectic.metrics;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at metrics whenever it is asked to, and tells a hook when to scale out. Thread-safe. It starts no thread: whoever has a
 * timer lets it run every few seconds, such as {@code timer.scheduleAtFixedRate(watch, 5, 5, TimeUnit.SECONDS)}.
 */
public final class ScalingWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ScalingWatch.class);

    private final DebateMetrics metrics;
    private final ScalingPolicy policy;
    private final ScalingHook hook;
    private Optional<Instant> last = Optional.empty();

    /**
     * A watch that has given no advice yet.
     *
     * @param metrics what it looks at, and whose clock it goes by
     * @param policy when to scale out
     * @param hook who is told
     */
    public ScalingWatch(DebateMetrics metrics, ScalingPolicy policy, ScalingHook hook) {
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.hook = Objects.requireNonNull(hook, "hook");
    }

    /**
     * Looks once. The cool-down begins with an advice, whatever the hook makes of it, and is over when it has passed in full.
     *
     * @return the advice that the hook was told; empty when there was none, or the cool-down of the last one is not over
     */
    public synchronized Optional<ScalingAdvice> check() {
        MetricsSnapshot now = metrics.snapshot();
        boolean resting = last.filter(told -> now.at().isBefore(told.plus(policy.coolDown())))
                .isPresent();
        Optional<ScalingAdvice> advice = resting ? Optional.empty() : policy.advise(now);
        advice.ifPresent(given -> {
            last = Optional.of(given.at());
            tell(given);
        });
        return advice;
    }

    private void tell(ScalingAdvice advice) {
        LOG.info("{}", advice.words());
        try {
            hook.advised(advice);
        } catch (RuntimeException | Error broken) {
            LOG.warn("a scaling hook failed on \"{}\" and was passed over", advice.words(), broken);
        }
    }

    /** Looks once, for timers. */
    @Override
    public void run() {
        check();
    }
}
