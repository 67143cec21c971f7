package dev.dialectic.run;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.AttemptFailed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.Proceedings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Makes the calls of a step, all at the same time, and records each answer the moment it arrives. A turn is durable
 * before its call is made; one that failed for the time being is made again after a while. Used by the thread of one
 * debate; the calls run on the executor.
 */
final class CallDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DebateRunner.class);

    private final Recorder recorder;
    private final World world;
    private final BlockingQueue<Arrival> arrivals;
    private final Admission admission;
    private final OpenCalls open = new OpenCalls();
    private final List<Request<?>> postponed = new ArrayList<>();
    private final InputHash hashes = new InputHash();
    private boolean letGo;
    private boolean recalled;
    private boolean heldBack;

    CallDesk(Recorder recorder, World world, BlockingQueue<Arrival> arrivals) {
        this.recorder = recorder;
        this.world = world;
        this.arrivals = arrivals;
        this.admission = new Admission(recorder, world);
    }

    /**
     * Makes the calls and waits until each is answered, silent or past its deadline, or the debate is cancelled. Once the debate is
     * recalled none is made, and the debate cannot go on here without it.
     */
    void ask(List<? extends Request<?>> requests) throws InterruptedException {
        try {
            make(requests);
            while (!(open.isEmpty() && postponed.isEmpty()) && !cancelled()) {
                if (!open.isEmpty()) {
                    take();
                }
                makePostponed();
            }
            if (heldBack && !cancelled()) {
                recorder.publish();
                throw Session.wasLetGo(recorder.debate());
            }
        } finally {
            postponed.clear();
            open.clear();
        }
    }

    /** Takes note of what arrived meanwhile, without waiting. */
    void catchUp() {
        for (Arrival arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            note(arrival);
        }
        recorder.publish();
        if (letGo) {
            throw Session.wasLetGo(recorder.debate());
        }
    }

    /** Gives those turns that may be given; who is refused is silent only when the others have theirs, also after a crash. */
    private void make(List<? extends Request<?>> requests) {
        if (letGo || recalled) {
            heldBack |= !requests.isEmpty();
            return;
        }
        List<Request<?>> admitted = new ArrayList<>();
        List<TurnGiven> turns = new ArrayList<>();
        Map<Request<?>, Silence> refused = new LinkedHashMap<>();
        for (Request<?> request : requests) {
            Optional<Silence> refusal = admission.refusal(request, turns);
            if (refusal.isEmpty()) {
                turns.add(turn(request));
                admitted.add(request);
            } else if (isUnaffordableBallot(request, refusal.get()) && !(turns.isEmpty() && open.isEmpty())) {
                postponed.add(request);
            } else {
                refused.put(request, refusal.get());
            }
        }
        give(admitted, turns);
        refused.forEach((request, silence) -> {
            admission.note(silence);
            int before = recorder.proceedings().calls().of(request.key()).attempts();
            silent(request, before, silence, Usage.NONE);
        });
    }

    /** What others have reserved for their ballots is more than they will use: it is asked again when they have answered. */
    private static boolean isUnaffordableBallot(Request<?> request, Silence refusal) {
        return request.reserve().ballot() && refusal.reason() == Silence.Reason.BUDGET;
    }

    private void makePostponed() {
        List<Request<?>> again = List.copyOf(postponed);
        postponed.clear();
        make(again);
    }

    private void give(List<Request<?>> admitted, List<TurnGiven> turns) {
        if (admitted.isEmpty()) {
            return;
        }
        world.hazard().at(CrashPoint.BEFORE_TURN);
        recorder.record(turns);
        recorder.publish();
        world.hazard().at(CrashPoint.AFTER_TURN);
        for (int i = 0; i < admitted.size(); i++) {
            submit(admitted.get(i), turns.get(i).attempt());
            world.hazard().at(CrashPoint.AFTER_SEND);
        }
    }

    private TurnGiven turn(Request<?> request) {
        Calls.Call before = recorder.proceedings().calls().of(request.key());
        String hash = hashes.of(request.input());
        if (before.attempts() > 0 && !InputHash.mayBeEqual(before.inputHash(), hash)) {
            throw new DialecticException("debate " + recorder.debate() + ": expected to ask " + request.key()
                    + " the same as before, found other input; did the code change while it stood still?");
        }
        return new TurnGiven(
                request.key(), before.attempts() + 1, hash, request.reserve().most());
    }

    private <T> void submit(Request<T> request, int attempt) {
        Proceedings proceedings = recorder.proceedings();
        long nanos = proceedings.terms().turnDeadline().toNanos();
        Instant deadline = world.clock().instant().plusNanos(nanos);
        String error = proceedings.calls().of(request.key()).lastError();
        FutureTask<Void> task = new FutureTask<>(() -> call(request, new Attempt(attempt, deadline, error)), null);
        open.made(new OpenCalls.Open(request, attempt, System.nanoTime() + nanos, task));
        try {
            world.executor().execute(task);
        } catch (RejectedExecutionException full) {
            arrivals.add(new Arrival.Failed(request, attempt, Failure.of(full)));
        }
    }

    /** Runs on the executor. Whatever happens, one arrival comes of it. */
    private <T> void call(Request<T> request, Attempt attempt) {
        Arrival arrival;
        try {
            Answer<T> answer = request.call().apply(attempt);
            Answer<T> arrived = answer == null ? new Answer.Invalid<>("null", Usage.NONE) : answer;
            arrival = new Arrival.Answered(request, attempt.number(), arrived);
        } catch (Throwable thrown) {
            // Also errors: a stack overflow or a missing class in one agent must not end the debate of the others.
            arrivals.add(new Arrival.Failed(request, attempt.number(), Failure.of(thrown)));
            LOG.trace("debate {}: {} failed", recorder.debate(), request.key(), thrown);
            return;
        }
        arrivals.add(arrival);
    }

    private void take() throws InterruptedException {
        Arrival arrival = arrivals.poll(Math.max(0, open.soonest() - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (arrival != null) {
            note(arrival);
        } else {
            long now = System.nanoTime();
            open.overdue(now).forEach(this::expired);
            make(open.due(now));
        }
        // What arrived while the last ones became durable becomes durable together.
        catchUp();
    }

    private void expired(OpenCalls.Open call) {
        String words = "no answer within " + recorder.proceedings().terms().turnDeadline();
        silent(call.request(), call.attempt(), new Silence(Silence.Reason.TIMEOUT, words), Usage.NONE);
    }

    private void note(Arrival arrival) {
        if (arrival instanceof Arrival.Command command) {
            command(command.event());
        } else if (arrival instanceof Arrival.LetGo) {
            // What was answered until now is recorded first: it is paid for.
            letGo = true;
        } else if (arrival instanceof Arrival.Recalled) {
            recalled = true;
            heldBack |= open.leaveLater();
        } else if (arrival instanceof Arrival.Answered answered) {
            world.hazard().at(CrashPoint.AFTER_RESPONSE);
            answered(answered.request(), answered.attempt(), answered.answer());
        } else if (arrival instanceof Arrival.Failed failed && !letGo) {
            // Whoever fails once the debate was let go was interrupted by that.
            world.hazard().at(CrashPoint.AFTER_RESPONSE);
            failed(failed.request(), failed.attempt(), failed.failure());
        }
    }

    private void failed(Request<?> request, int attempt, Failure failure) {
        Silence silence = failure.silence();
        if (!open.isOpen(request, attempt)) {
            if (!failure.usage().equals(Usage.NONE)) {
                // Too late to be a silence of its own, and paid for all the same.
                recorder.record(request.record().late(recorder.state(), attempt, failure.usage()));
            }
            return;
        }
        open.close(request);
        if (silence.reason() == Silence.Reason.INVALID_ANSWER) {
            flawed(request, attempt, silence.words(), failure.usage());
        } else if (failure.temporary() && admission.mayFail(request.key())) {
            recorder.record(new AttemptFailed(request.key(), attempt, silence, failure.usage()));
            if (recalled) {
                heldBack = true;
                return;
            }
            long seed = recorder.proceedings().terms().seed() ^ request.key().hashCode() ^ attempt;
            open.again(request, System.nanoTime() + failure.nanosBefore(world.backoff(), attempt, seed));
        } else {
            silent(request, attempt, silence, failure.usage());
        }
    }

    private void command(DebateEvent event) {
        recorder.record(event);
        if (event instanceof AgentQuarantined quarantined) {
            for (Request<?> request : open.leave(quarantined.agent())) {
                int attempt = recorder.proceedings().calls().of(request.key()).attempts();
                silent(request, attempt, new Silence(Silence.Reason.QUARANTINED, quarantined.reason()), Usage.NONE);
            }
        }
    }

    private <T> void answered(Request<T> request, int attempt, Answer<?> untyped) {
        @SuppressWarnings("unchecked") // an arrival carries the answer of its own request
        Answer<T> answer = (Answer<T>) untyped;
        if (!open.isOpen(request, attempt)) {
            recorder.record(request.record().late(recorder.state(), attempt, answer.usage()));
            return;
        }
        open.close(request);
        if (answer instanceof Answer.Declined<T> declined) {
            Silence.Reason reason = declined.refused() ? Silence.Reason.REFUSED : Silence.Reason.ABSTAINED;
            silent(request, attempt, new Silence(reason, declined.reason()), declined.usage());
        } else if (answer instanceof Answer.Invalid<T> invalid) {
            flawed(request, attempt, invalid.flaw(), invalid.usage());
        } else if (answer instanceof Answer.Given<T> given) {
            request.flawOf(given.value())
                    .ifPresentOrElse(
                            words -> flawed(request, attempt, words, given.usage()),
                            () -> recorder.record(
                                    request.record().given(given.value(), given.usage(), given.repaired())));
        }
    }

    private void flawed(Request<?> request, int attempt, String words, Usage usage) {
        recorder.record(request.record().flawed(attempt, words, usage));
        if (admission.mayBeAskedAgain(request.key())) {
            make(List.of(request));
        } else {
            silent(request, attempt, new Silence(Silence.Reason.INVALID_ANSWER, words), Usage.NONE);
        }
    }

    private void silent(Request<?> request, int attempt, Silence silence, Usage usage) {
        boolean answered = silence.reason() == Silence.Reason.ABSTAINED || silence.reason() == Silence.Reason.REFUSED;
        // The reason is ours; its words may be a model's, and stay out of the log.
        LOG.atLevel(answered ? Level.DEBUG : Level.WARN)
                .log("debate {}: {} fell silent: {}", recorder.debate(), request.key(), silence.reason());
        recorder.record(request.record().silent(attempt, silence, usage));
    }

    private boolean cancelled() {
        return !recorder.proceedings().control().cancelled().isEmpty();
    }
}
