package dev.dialectic.run;

import dev.dialectic.error.DebateLetGoException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.Closed;
import dev.dialectic.machine.DebateState;
import dev.dialectic.machine.Outcome;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * One run of a debate, from the opening of its log to its end or rest. It is held by one thread and told from any:
 * {@link #tell} is thread-safe.
 */
public final class Session {

    private final Parts parts;
    private final World world;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private volatile boolean leaving;

    /**
     * A session that has not begun.
     *
     * @param parts what decides the debate
     * @param world the doors to the world
     */
    public Session(Parts parts, World world) {
        this.parts = parts;
        this.world = world;
    }

    /**
     * Records what a person wants of the debate, as soon as its thread gets to it; after its end it is without effect.
     *
     * @param event what is recorded: a cancellation, a pause, a quarantine
     */
    public void tell(DebateEvent event) {
        arrivals.add(new Arrival.Command(event));
    }

    /**
     * Lets the debate stand still once whoever is being asked has answered, for others to resume: nobody else is asked meanwhile.
     * If nobody has to be, it goes on to its end. Otherwise whoever holds it gets an exception that says so.
     */
    public void recall() {
        leaving = true;
        arrivals.add(new Arrival.Recalled());
    }

    /**
     * Lets the debate stand still where it is, for others to resume: whoever holds it gets an exception that says so.
     */
    public void letGo() {
        leaving = true;
        arrivals.add(new Arrival.LetGo());
    }

    /**
     * Holds the debate.
     *
     * @param log its log; closed in any case
     * @param opening what is recorded first, given where the debate stands; empty to take it as it is
     * @return the outcome; empty when the debate rests
     * @throws IllegalStateException if the panel that the debate was begun with is not known here
     * @throws DialecticException if the thread is interrupted, with its flag set again, or if the journal fails
     * @throws dev.dialectic.error.DebateLetGoException if the debate was let go or recalled
     */
    public Optional<Outcome> hold(DebateLog log, Function<DebateState, Optional<DebateEvent>> opening) {
        try (log) {
            if (leaving) {
                throw wasLetGo(log.debate());
            }
            Recorder recorder = new Recorder(log, world);
            Optional<DebateEvent> first = opening.apply(recorder.state());
            if (recorder.state() instanceof Begun begun && first.isPresent()) {
                new Cast(parts.agents())
                        .requireSomebody(
                                log.debate(), begun.proceedings().transcript().seats());
            }
            first.ifPresent(recorder::record);
            DebateState end = new DebateRunner(parts, world, recorder, arrivals).run();
            return end instanceof Closed closed ? Optional.of(Outcome.of(log.debate(), closed)) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DialecticException(
                    "debate " + log.debate() + ": interrupted; what was recorded is intact, resume it to go on",
                    interrupted);
        }
    }

    static DebateLetGoException wasLetGo(DebateId debate) {
        return new DebateLetGoException("debate " + debate
                + ": whoever held it let go of it; what was recorded is intact, claim or resume it to go on");
    }
}
