package dev.dialectic.kafka.metrics;

import dev.dialectic.debate.Silence;
import dev.dialectic.metrics.Counts;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.MetricsSnapshot;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * {@link DebateMetrics} as meters: {@code new DebateMeters(metrics).bindTo(registry)}. Thread-safe.
 *
 * <table>
 * <caption>Meters</caption>
 * <tr><th>name</th><th>type</th><th>tags</th></tr>
 * <tr><td>{@code dialectic.agent.response}</td><td>timer</td><td>{@code agent}</td></tr>
 * <tr><td>{@code dialectic.stream.latency}</td><td>timer</td><td></td></tr>
 * <tr><td>{@code dialectic.debates.active}, {@code .stalled}, {@code .resting}</td><td>gauges</td><td></td></tr>
 * <tr><td>{@code dialectic.debates.closed}</td><td>counter</td><td>{@code verdict}: consensus, none, unheard</td></tr>
 * <tr><td>{@code dialectic.debates.forgotten}</td><td>counter</td><td></td></tr>
 * <tr><td>{@code dialectic.debates.text}</td><td>gauge in characters</td><td></td></tr>
 * <tr><td>{@code dialectic.events}, {@code dialectic.calls}, {@code dialectic.calls.in.doubt}, {@code
 * dialectic.answers.late}</td><td>counters</td><td></td></tr>
 * <tr><td>{@code dialectic.silences}, {@code dialectic.attempts.failed}</td><td>counters</td><td>{@code reason}</td></tr>
 * <tr><td>{@code dialectic.memory.used}, {@code dialectic.memory.committed}</td><td>gauges in bytes</td><td></td></tr>
 * </table>
 *
 * <p>Registries keep every tag they ever saw, and agents may be named by models: so only the agents that are heard first have a tag
 * of their own, and all others share {@code agent=_other}. Gauges and counters are up to half a second old.
 */
public final class DebateMeters implements MeterBinder, AutoCloseable {

    /** So many agents have a tag of their own by default. */
    public static final int AGENTS = 64;

    private static final String DEBATES = "debates";
    private static final String CALLS = "calls";

    private final DebateMetrics metrics;
    private final int mostAgents;
    private final List<Runnable> bindings = new ArrayList<>();

    /**
     * Meters with 64 agents at the most.
     *
     * @param metrics the numbers
     */
    public DebateMeters(DebateMetrics metrics) {
        this(metrics, AGENTS);
    }

    /**
     * Meters with another bound.
     *
     * @param metrics the numbers
     * @param mostAgents how many agents have a tag of their own, at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public DebateMeters(DebateMetrics metrics, int mostAgents) {
        this.metrics = Objects.requireNonNull(metrics, "metrics");
        if (mostAgents < 0) {
            throw new IllegalArgumentException("mostAgents: expected at least 0, found " + mostAgents);
        }
        this.mostAgents = mostAgents;
    }

    /**
     * Registers the meters. What is timed from now on is in the timers; the counters count since the metrics began.
     *
     * @param registry where they are registered
     */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Numbers<MetricsSnapshot> numbers = new Numbers<>(registry, metrics::snapshot);
        debates(numbers);
        calls(numbers);
        silences(numbers);
        memory(numbers);
        Timers timers = new Timers(registry, mostAgents);
        metrics.tell(timers);
        bindings.add(() -> {
            metrics.stopTelling(timers);
            timers.remove();
            numbers.remove();
        });
    }

    private static void debates(Numbers<MetricsSnapshot> numbers) {
        numbers.gauge(
                "dialectic.debates.active",
                DEBATES,
                "Debates under way, the stalled among them",
                now -> now.debates().active());
        numbers.gauge(
                "dialectic.debates.stalled",
                DEBATES,
                "Debates under way of which nothing was recorded for too long",
                now -> now.debates().stalled().size());
        numbers.gauge(
                "dialectic.debates.resting",
                DEBATES,
                "Debates that were paused",
                now -> now.debates().resting());
        numbers.counter(
                "dialectic.debates.forgotten",
                DEBATES,
                "Debates that were forgotten before they closed",
                now -> now.debates().forgotten());
        closed(numbers, "consensus", Counts::consensus);
        closed(numbers, "none", Counts::noConsensus);
        closed(numbers, "unheard", counts -> counts.closed() - counts.consensus() - counts.noConsensus());
    }

    private static void closed(Numbers<MetricsSnapshot> numbers, String verdict, ToLongFunction<Counts> number) {
        numbers.counter(
                "dialectic.debates.closed",
                Tags.of("verdict", verdict),
                DEBATES,
                "Debates that closed",
                now -> number.applyAsLong(now.counts()));
    }

    private static void calls(Numbers<MetricsSnapshot> numbers) {
        numbers.counter(
                "dialectic.events",
                BaseUnits.EVENTS,
                "Events that were recorded",
                now -> now.counts().events());
        numbers.counter(
                "dialectic.calls",
                CALLS,
                "Calls that were made, each attempt counting as one",
                now -> now.counts().calls());
        numbers.counter(
                "dialectic.calls.in.doubt",
                CALLS,
                "Calls that were open when their debate was interrupted",
                now -> now.counts().inDoubt());
        numbers.counter(
                "dialectic.answers.late",
                "answers",
                "Answers that came after their deadline",
                now -> now.counts().late());
    }

    private static void silences(Numbers<MetricsSnapshot> numbers) {
        for (Silence.Reason reason : Silence.Reason.values()) {
            Tags tags = Tags.of("reason", reason.name().toLowerCase(Locale.ROOT));
            numbers.counter(
                    "dialectic.silences",
                    tags,
                    "silences",
                    "Turns and ballots of agents that said nothing",
                    now -> now.counts().silences().getOrDefault(reason, 0L));
            numbers.counter(
                    "dialectic.attempts.failed",
                    tags,
                    "attempts",
                    "Attempts at calls that came to nothing",
                    now -> now.counts().failedAttempts().getOrDefault(reason, 0L));
        }
    }

    private static void memory(Numbers<MetricsSnapshot> numbers) {
        numbers.gauge(
                "dialectic.debates.text",
                "characters",
                "All texts in the events of the debates that are watched",
                now -> now.memory().characters());
        numbers.gauge(
                "dialectic.memory.used",
                BaseUnits.BYTES,
                "The heap that is used",
                now -> now.memory().used());
        numbers.gauge(
                "dialectic.memory.committed",
                BaseUnits.BYTES,
                "The heap that the machine has given",
                now -> now.memory().committed());
    }

    /** Takes the meters out of every registry that they were bound to. */
    @Override
    public synchronized void close() {
        bindings.forEach(Runnable::run);
        bindings.clear();
    }
}
