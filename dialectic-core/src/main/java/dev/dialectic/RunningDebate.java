package dev.dialectic;

import dev.dialectic.error.DialecticException;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.CancelRequested;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.QuarantineLifted;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.run.Session;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A debate under way on another thread. Thread-safe. What is asked of it is journaled before it takes effect. */
public final class RunningDebate {

    private final DebateId id;
    private final Session session;
    private final CompletableFuture<Optional<Outcome>> end;

    RunningDebate(DebateId id, Session session, CompletableFuture<Optional<Outcome>> end) {
        this.id = id;
        this.session = session;
        this.end = end;
    }

    /**
     * Which debate it is.
     *
     * @return its id
     */
    public DebateId id() {
        return id;
    }

    /**
     * Waits for its end.
     *
     * @return the outcome; empty when the debate was paused, and can be resumed
     * @throws InterruptedException if the waiting thread is interrupted; the debate goes on
     * @throws DialecticException if the debate could not go on; what was recorded is intact
     */
    public Optional<Outcome> await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new DialecticException("debate " + id + " could not go on: " + failed.getCause(), failed);
        }
    }

    /**
     * Ends it without a decision. Whoever is being asked is interrupted.
     *
     * @param reason why, in words
     */
    public void cancel(String reason) {
        session.tell(new CancelRequested(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * Lets it rest once whoever is being asked has answered.
     *
     * @param reason why, in words
     */
    public void pause(String reason) {
        session.tell(new DebatePaused(Objects.requireNonNull(reason, "reason")));
    }

    /**
     * Gives an agent no more turns, and counts no ballot of its in a poll that is not counted yet. It keeps its place
     * in the quorum.
     *
     * @param agent who
     * @param reason why, in words
     */
    public void quarantine(AgentId agent, String reason) {
        session.tell(new AgentQuarantined(agent, Objects.requireNonNull(reason, "reason")));
    }

    /**
     * Lets a quarantined agent back in.
     *
     * @param agent who
     */
    public void liftQuarantine(AgentId agent) {
        session.tell(new QuarantineLifted(agent));
    }
}
