package dev.dialectic.metrics;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.metrics.Change.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How debates fare, in numbers: response times of agents, latency of streams, memory, debates under way and stalled, calls in
 * doubt. Thread-safe; it starts no thread, and its memory is bounded whatever it hears.
 *
 * <pre>{@code
 * DebateMetrics metrics = DebateMetrics.create();
 * Dialectic dialectic = Dialectic.builder().agents(panel).listener(metrics).build();
 * dialectic.events().subscribeAll(metrics.stream());
 * MetricsSnapshot now = metrics.snapshot();
 * }</pre>
 *
 * <p>Attached as a listener it hears of the debates that are held by one {@code Dialectic}, and of what is recorded from then on.
 * Attached to <em>one</em> subscription it hears of every debate that anybody records in the journal, with its history. Where
 * workers share debates that is the better place: a process that has lost a debate to another one hears no more of it, so
 * for its own metrics the debate stalls, until it is {@linkplain #forget forgotten}.
 *
 * <p>An event that was heard before is not counted again, as long as its debate is remembered: by default until a minute after it
 * closed. What was recorded before the metrics began changes what is known of its debate, and is in no time and no count. Times
 * are those at which events were recorded, by the clocks of those who recorded them.
 */
public final class DebateMetrics implements DebateListener {

    private static final Logger LOG = LoggerFactory.getLogger(DebateMetrics.class);

    private final Clock clock;
    private final Duration window;
    private final Instant began;
    private final WatchList debates;
    private final Tallies tallies = new Tallies();
    private final Window responses;
    private final Window latency;
    private final Window knowledge;
    private final Window generator;
    private final AgentWindows agents;
    private final List<TimingListener> listeners = new CopyOnWriteArrayList<>();

    DebateMetrics(DebateMetricsBuilder builder) {
        this.clock = builder.clock;
        this.window = builder.window;
        this.began = clock.instant();
        this.debates = new WatchList(window, builder.stalledAfter, builder.mostDebates);
        this.responses = Window.withSpread(window);
        this.latency = Window.withSpread(window);
        this.knowledge = Window.of(window);
        this.generator = Window.of(window);
        this.agents = new AgentWindows(window);
    }

    /**
     * Metrics by the system's clock, over the last minute.
     *
     * @return metrics that begin now
     */
    public static DebateMetrics create() {
        return builder().build();
    }

    /**
     * Metrics by another clock, over another while, or of more debates.
     *
     * @return a builder in which all has a default
     */
    public static DebateMetricsBuilder builder() {
        return new DebateMetricsBuilder();
    }

    @Override
    public void onEvent(RecordedEvent recorded) {
        Instant now = clock.instant();
        Watched debate = debates.watch(recorded.debate(), now);
        Change change = debate.apply(recorded, now);
        if (change == Change.REPEATED) {
            return;
        }
        if (change.ending() != Ending.NOT) {
            debates.closed(debate, now);
        }
        if (!recorded.at().isBefore(began)) {
            tallies.note(recorded.event(), change);
            change.response().ifPresent(response -> responded(recorded, response, now));
        }
    }

    private void responded(RecordedEvent recorded, Response response, Instant now) {
        Instant ended = recorded.at();
        long nanos = response.nanos();
        switch (response.who()) {
            case KNOWLEDGE -> knowledge.add(ended, now, nanos);
            case GENERATOR -> generator.add(ended, now, nanos);
            case AGENT -> {
                responses.add(ended, now, nanos);
                response.agent()
                        .ifPresentOrElse(
                                agent -> agents.add(agent, ended, now, nanos),
                                () -> agents.addOther(ended, now, nanos));
                response.agent()
                        .ifPresent(agent -> tell(
                                listener -> listener.responded(recorded.debate(), agent, Duration.ofNanos(nanos))));
            }
        }
    }

    /**
     * A subscriber that does nothing but measure how late it hears.
     *
     * @return a listener for one subscription, to be made right before subscribing: see {@link #stream(DebateListener)}
     */
    public DebateListener stream() {
        return stream(event -> {});
    }

    /**
     * Measures how late a subscriber hears of events: from when one was recorded to when the subscriber is told. What was
     * recorded before this call is history, and not measured. It is thread-safe if the subscriber is.
     *
     * <p>Between machines it is as right as their clocks agree; an event from the future counts as heard at once.
     *
     * @param subscriber who is told each event
     * @return a listener for one subscription
     */
    public DebateListener stream(DebateListener subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Instant from = clock.instant();
        return event -> {
            if (!event.at().isBefore(from)) {
                heard(event);
            }
            subscriber.onEvent(event);
        };
    }

    private void heard(RecordedEvent event) {
        Instant now = clock.instant();
        long nanos = Nanos.between(event.at(), now);
        latency.add(now, now, nanos);
        debates.find(event.debate()).ifPresent(debate -> debate.heard(nanos));
        tell(listener -> listener.heard(event.debate(), Duration.ofNanos(nanos)));
    }

    private void tell(Consumer<TimingListener> what) {
        for (TimingListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException | Error broken) {
                LOG.warn("a listener of times failed and was passed over", broken);
            }
        }
    }

    /**
     * Tells somebody each time that is measured from now on.
     *
     * @param listener who is told, once for each time it was added
     */
    public void tell(TimingListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Tells somebody no more.
     *
     * @param listener who was told; without effect if it was not
     */
    public void stopTelling(TimingListener listener) {
        listeners.remove(listener);
    }

    /**
     * Forgets a debate, as one that is not held here any more. If it is heard of again it is watched anew, without what was
     * known of its calls.
     *
     * @param debate which debate
     * @return true if it was watched
     */
    public boolean forget(DebateId debate) {
        return debates.forget(debate);
    }

    /**
     * How debates fare by now. It takes time in proportion to the debates that are watched.
     *
     * @return the numbers
     */
    public MetricsSnapshot snapshot() {
        Instant now = clock.instant();
        return new MetricsSnapshot(
                now,
                began,
                window,
                responses.spread(now),
                latency.spread(now),
                knowledge.timing(now),
                generator.timing(now),
                agents.timings(now),
                agents.others(now),
                debates.counts(now),
                tallies.counts(),
                MemoryUse.now(debates.characters()));
    }

    /**
     * How each debate fares that is watched: those that are not closed, and those that closed within the window.
     *
     * @return a snapshot of each, in the order of their ids
     */
    public List<DebateSnapshot> debates() {
        return debates.snapshots(clock.instant());
    }

    /**
     * How one debate fares.
     *
     * @param debate which debate
     * @return its snapshot; empty if it is not watched
     */
    public Optional<DebateSnapshot> debate(DebateId debate) {
        return debates.snapshot(debate, clock.instant());
    }
}
