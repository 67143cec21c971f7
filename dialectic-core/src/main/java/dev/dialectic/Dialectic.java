package dev.dialectic;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.run.CrashPoint;
import dev.dialectic.run.Ids;
import dev.dialectic.run.Parts;
import dev.dialectic.run.Session;
import dev.dialectic.run.Threads;
import dev.dialectic.run.World;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.EventStream;
import dev.dialectic.transport.InProcessTransport;
import dev.dialectic.transport.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Start here: brings questions to a panel and gets verdicts. Thread-safe; any number of debates may be under way.
 *
 * <pre>{@code
 * try (Dialectic dialectic = Dialectic.builder().agents(Panel.of(ada, bo, cy)).build()) {
 *     Outcome outcome = dialectic.debate(Question.of("Which store?", "postgres", "mongo"));
 * }
 * }</pre>
 */
public final class Dialectic implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final int WORKERS = 8;

    private final Parts parts;
    private final Openings openings;
    private final Journal journal;
    private final Ids ids;
    private final World world;
    private final InProcessTransport events;
    private final ExecutorService waiting = Threads.forWaiting();
    private final List<ExecutorService> owned = new ArrayList<>(List.of(waiting));
    private final UnderWay underWay = new UnderWay();
    private volatile boolean closed;

    Dialectic(DialecticBuilder builder) {
        this.parts = builder.parts();
        this.openings = new Openings(parts, builder.terms());
        this.journal = builder.journal;
        this.ids = builder.ids;
        this.events = new InProcessTransport(journal, waiting);
        Executor executor = builder.executor.orElseGet(() -> {
            ExecutorService own = Threads.forAgents();
            owned.add(own);
            return own;
        });
        List<DebateListener> listeners = new ArrayList<>(builder.listeners);
        listeners.add(events);
        this.world = new World(
                executor, builder.clock, listeners, builder.backoff, builder.redactor, CrashPoint.Hazard.NONE);
    }

    /**
     * Starts a Dialectic.
     *
     * @return a builder in which every part has a default
     */
    public static DialecticBuilder builder() {
        return new DialecticBuilder();
    }

    /**
     * Debates a question to its end, on this thread.
     *
     * @param question what has to be settled
     * @return the outcome, with or without a consensus
     * @throws dev.dialectic.error.DialecticException if it could not go on; what was recorded can be resumed
     */
    public Outcome debate(Question question) {
        DebateId id = ids.next();
        return hold(new Session(parts, world), () -> journal.open(id), openings.raising(id, question))
                .orElseThrow(() -> resting(id));
    }

    /**
     * Starts to debate a question on another thread.
     *
     * @param question what has to be settled
     * @return the debate under way
     */
    public RunningDebate start(Question question) {
        DebateId id = ids.next();
        return run(id, openings.raising(id, question));
    }

    /**
     * Goes on with a debate that a crash or a pause left unfinished, exactly where its journal ends, to its end. No
     * answer that was recorded is asked for again.
     *
     * @param id which debate
     * @return the outcome; of a debate that had ended, the outcome that it had
     * @throws IllegalArgumentException if the journal has no such debate
     * @throws IllegalStateException if it is held under other terms than those at hand
     */
    public Outcome resume(DebateId id) {
        return goOn(id, openings.goingOn(id));
    }

    /**
     * Gives a debate that has ended one more round, with all that was said.
     *
     * @param id which debate
     * @return the new outcome
     * @throws IllegalArgumentException if the journal has no such debate
     * @throws IllegalStateException if it has not ended, or is held under other terms than those at hand
     */
    public Outcome continueDebate(DebateId id) {
        return continueDebate(id, 1);
    }

    /**
     * Gives a debate that has ended more rounds, with all that was said.
     *
     * @param id which debate
     * @param rounds how many, at least 1
     * @return the new outcome
     * @throws IllegalArgumentException if the journal has no such debate or there is no round
     * @throws IllegalStateException if it has not ended, or is held under other terms than those at hand
     */
    public Outcome continueDebate(DebateId id, int rounds) {
        return goOn(id, openings.reopening(id, rounds));
    }

    /**
     * Takes questions from an inbox and debates them with eight workers, which wait for agents most of the time.
     *
     * @param inbox where the questions come in
     * @return the serving
     */
    public Serving serve(Inbox inbox) {
        return serve(inbox, WORKERS);
    }

    /**
     * Takes questions from an inbox and debates them, one at a time on each worker, until the serving is closed.
     *
     * @param inbox where the questions come in
     * @param workers how many debates may be under way, at least 1
     * @return the serving
     * @throws IllegalArgumentException if there is no worker
     */
    public Serving serve(Inbox inbox, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("serving: expected at least one worker, found " + workers);
        }
        return new Serving(inbox, workers, waiting, this::hold);
    }

    private void hold(Claim claim) {
        Session session = new Session(parts, world);
        claim.recall().heed(session::recall, session::letGo);
        try (DebateLog log = claim.log()) {
            hold(session, () -> log, openings.claimed(log.debate(), claim.question()));
        }
    }

    private Optional<Outcome> hold(
            Session session, Supplier<DebateLog> log, Function<DebateState, Optional<DebateEvent>> opening) {
        underWay.begin(session);
        try {
            requireNotClosed();
            return session.hold(log.get(), opening);
        } finally {
            underWay.end(session);
        }
    }

    /**
     * The events of every debate held here, as they are recorded, and those that the journal holds already.
     *
     * @return the stream of events
     */
    public EventStream events() {
        return events;
    }

    /**
     * Where questions can be brought to the workers of {@link #serve} in this process.
     *
     * @return the inbox
     */
    public Inbox inbox() {
        return events;
    }

    /**
     * Lets go of the debates under way, which another Dialectic on the same journal can resume: whoever waits for one gets
     * a {@link dev.dialectic.error.DebateLetGoException}. Waits until each has given its log back, but not for one that is held
     * on this very thread, nor longer than ten seconds. Closes the executors that were made here; one that was given stays
     * open.
     */
    @Override
    public void close() {
        closed = true;
        // Told first: an agent that is interrupted below must not be taken for one that fell silent.
        underWay.letGo(() -> owned.forEach(ExecutorService::shutdownNow), LONGEST_CLOSE);
    }

    private void requireNotClosed() {
        if (closed) {
            throw new IllegalStateException("this Dialectic is closed; build another one on the same journal");
        }
    }

    private RunningDebate run(DebateId id, Function<DebateState, Optional<DebateEvent>> opening) {
        requireNotClosed();
        Session session = new Session(parts, world);
        CompletableFuture<Optional<Outcome>> end = new CompletableFuture<>();
        waiting.execute(() -> {
            try {
                end.complete(hold(session, () -> journal.open(id), opening));
            } catch (RuntimeException | Error failed) {
                end.completeExceptionally(failed);
            }
        });
        return new RunningDebate(id, session, end);
    }

    private Outcome goOn(DebateId id, Function<DebateState, Optional<DebateEvent>> opening) {
        if (journal.read(id, 1).isEmpty()) {
            throw new IllegalArgumentException(
                    "debate " + id + ": expected a debate of the journal, found none; it holds "
                            + journal.debates().size() + " debates");
        }
        return hold(new Session(parts, world), () -> journal.open(id), opening).orElseThrow(() -> resting(id));
    }

    private static IllegalStateException resting(DebateId id) {
        return new IllegalStateException("debate " + id + " rests although nobody paused it");
    }
}
