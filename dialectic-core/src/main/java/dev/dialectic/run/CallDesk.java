package dev.dialectic.run;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.event.AgentQuarantined;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.machine.Calls;
import dev.dialectic.machine.Proceedings;
import dev.dialectic.persona.AgentId;
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
 * before its call is made. Used by the thread of one debate; the calls run on the executor.
 */
final class CallDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DebateRunner.class);

    /** A call that was made and has not been answered. */
    private record Open(Request<?> request, int attempt, long deadline, FutureTask<?> task) {}

    private final Recorder recorder;
    private final World world;
    private final BlockingQueue<Arrival> arrivals;
    private final Map<CallKey, Open> open = new LinkedHashMap<>();
    private final InputHash hashes = new InputHash();
    private boolean letGo;

    CallDesk(Recorder recorder, World world, BlockingQueue<Arrival> arrivals) {
        this.recorder = recorder;
        this.world = world;
        this.arrivals = arrivals;
    }

    /** Makes the calls and waits until each is answered, silent or past its deadline, or the debate is cancelled. */
    void ask(List<? extends Request<?>> requests) throws InterruptedException {
        try {
            List<Request<?>> allowed = new ArrayList<>();
            for (Request<?> request : requests) {
                if (!silencedBefore(request)) {
                    allowed.add(request);
                }
            }
            make(allowed);
            while (!open.isEmpty() && !cancelled()) {
                take();
            }
        } finally {
            open.values().forEach(call -> call.task().cancel(true));
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
            throw new DialecticException("debate " + recorder.debate()
                    + ": the Dialectic that held it was closed; what was recorded is intact, resume it to go on");
        }
    }

    private boolean silencedBefore(Request<?> request) {
        if (!request.record().canBeMissed()) {
            return false;
        }
        Proceedings now = recorder.proceedings();
        Calls.Call before = now.calls().of(request.key());
        for (Map.Entry<AgentId, String> agent : now.control().quarantined().entrySet()) {
            if (agent.getKey().value().equals(request.key().asked())) {
                silent(request, 0, new Silence(Silence.Reason.QUARANTINED, agent.getValue()), Usage.NONE);
                return true;
            }
        }
        Optional<Silence> spent = spent(before, now.terms());
        spent.ifPresent(silence -> silent(request, before.attempts(), silence, Usage.NONE));
        return spent.isPresent();
    }

    /** Why a call is not made again: its attempts are used up, or it is in doubt and the terms say to leave it. */
    private static Optional<Silence> spent(Calls.Call before, Terms terms) {
        if (before.failures() >= terms.attempts()) {
            return Optional.of(new Silence(Silence.Reason.INVALID_ANSWER, before.lastError()));
        }
        boolean inDoubt = before.attempts() > before.failures();
        return inDoubt && terms.inDoubt() == Terms.InDoubt.ABSTAIN
                ? Optional.of(new Silence(Silence.Reason.IN_DOUBT, "the process ended while it was being asked"))
                : Optional.empty();
    }

    private void make(List<Request<?>> requests) {
        if (requests.isEmpty() || letGo) {
            return;
        }
        List<TurnGiven> turns = new ArrayList<>();
        for (Request<?> request : requests) {
            Calls.Call before = recorder.proceedings().calls().of(request.key());
            String hash = hashes.of(request.input());
            if (before.attempts() > 0 && !InputHash.mayBeEqual(before.inputHash(), hash)) {
                throw new DialecticException("debate " + recorder.debate() + ": expected to ask " + request.key()
                        + " the same as before, found other input; did the code change while it stood still?");
            }
            turns.add(new TurnGiven(request.key(), before.attempts() + 1, hash));
        }
        world.hazard().at(CrashPoint.BEFORE_TURN);
        recorder.record(turns);
        recorder.publish();
        world.hazard().at(CrashPoint.AFTER_TURN);
        for (int i = 0; i < requests.size(); i++) {
            submit(requests.get(i), turns.get(i).attempt());
            world.hazard().at(CrashPoint.AFTER_SEND);
        }
    }

    private <T> void submit(Request<T> request, int attempt) {
        Proceedings proceedings = recorder.proceedings();
        long nanos = proceedings.terms().turnDeadline().toNanos();
        Instant deadline = world.clock().instant().plusNanos(nanos);
        String error = proceedings.calls().of(request.key()).lastError();
        FutureTask<Void> task = new FutureTask<>(() -> call(request, new Attempt(attempt, deadline, error)), null);
        open.put(request.key(), new Open(request, attempt, System.nanoTime() + nanos, task));
        try {
            world.executor().execute(task);
        } catch (RejectedExecutionException full) {
            arrivals.add(new Arrival.Failed(request, attempt, Failure.of(full), Usage.NONE));
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
            Usage usage = thrown instanceof SilentException silent ? silent.usage() : Usage.NONE;
            arrivals.add(new Arrival.Failed(request, attempt.number(), Failure.of(thrown), usage));
            LOG.trace("debate {}: {} failed", recorder.debate(), request.key(), thrown);
            return;
        }
        arrivals.add(arrival);
    }

    private void take() throws InterruptedException {
        long soonest = open.values().stream().mapToLong(Open::deadline).min().orElseThrow();
        Arrival arrival = arrivals.poll(Math.max(0, soonest - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (arrival != null) {
            note(arrival);
        } else {
            expire();
        }
        // What arrived while the last ones became durable becomes durable together.
        catchUp();
    }

    private void expire() {
        long now = System.nanoTime();
        List<Open> late = open.values().stream()
                .filter(call -> call.deadline() - now <= 0)
                .toList();
        for (Open call : late) {
            call.task().cancel(true);
            open.remove(call.request().key());
            String words = "no answer within " + recorder.proceedings().terms().turnDeadline();
            silent(call.request(), call.attempt(), new Silence(Silence.Reason.TIMEOUT, words), Usage.NONE);
        }
    }

    private void note(Arrival arrival) {
        if (arrival instanceof Arrival.Command command) {
            command(command.event());
        } else if (arrival instanceof Arrival.LetGo) {
            // What was answered until now is recorded first: it is paid for.
            letGo = true;
        } else if (arrival instanceof Arrival.Answered answered) {
            world.hazard().at(CrashPoint.AFTER_RESPONSE);
            answered(answered.request(), answered.attempt(), answered.answer());
        } else if (arrival instanceof Arrival.Failed failed && !letGo) {
            // Whoever fails once the debate was let go was interrupted by that.
            world.hazard().at(CrashPoint.AFTER_RESPONSE);
            failed(failed);
        }
    }

    private void failed(Arrival.Failed failed) {
        if (isOpen(failed.request(), failed.attempt())) {
            open.remove(failed.request().key());
            if (failed.silence().reason() == Silence.Reason.INVALID_ANSWER) {
                flawed(failed.request(), failed.attempt(), failed.silence().words(), failed.usage());
            } else {
                silent(failed.request(), failed.attempt(), failed.silence(), failed.usage());
            }
        } else if (!failed.usage().equals(Usage.NONE)) {
            // Too late to be a silence of its own, and paid for all the same.
            recorder.record(failed.request().record().late(recorder.state(), failed.attempt(), failed.usage()));
        }
    }

    private void command(DebateEvent event) {
        recorder.record(event);
        if (event instanceof AgentQuarantined quarantined) {
            List<Open> turns = open.values().stream()
                    .filter(call -> call.request()
                            .key()
                            .asked()
                            .equals(quarantined.agent().value()))
                    .toList();
            for (Open call : turns) {
                call.task().cancel(true);
                open.remove(call.request().key());
                Silence silence = new Silence(Silence.Reason.QUARANTINED, quarantined.reason());
                silent(call.request(), call.attempt(), silence, Usage.NONE);
            }
        }
    }

    private <T> void answered(Request<T> request, int attempt, Answer<?> untyped) {
        @SuppressWarnings("unchecked") // an arrival carries the answer of its own request
        Answer<T> answer = (Answer<T>) untyped;
        if (!isOpen(request, attempt)) {
            recorder.record(request.record().late(recorder.state(), attempt, answer.usage()));
            return;
        }
        open.remove(request.key());
        if (answer instanceof Answer.Declined<T> declined) {
            Silence.Reason reason = declined.refused() ? Silence.Reason.REFUSED : Silence.Reason.ABSTAINED;
            silent(request, attempt, new Silence(reason, declined.reason()), declined.usage());
        } else if (answer instanceof Answer.Invalid<T> invalid) {
            flawed(request, attempt, invalid.flaw(), invalid.usage());
        } else if (answer instanceof Answer.Given<T> given) {
            flawOf(request, given.value())
                    .ifPresentOrElse(
                            words -> flawed(request, attempt, words, given.usage()),
                            () -> recorder.record(
                                    request.record().given(given.value(), given.usage(), given.repaired())));
        }
    }

    private void flawed(Request<?> request, int attempt, String words, Usage usage) {
        recorder.record(request.record().flawed(attempt, words, usage));
        Proceedings now = recorder.proceedings();
        if (now.calls().of(request.key()).failures() < now.terms().attempts()) {
            make(List.of(request));
        } else {
            silent(request, attempt, new Silence(Silence.Reason.INVALID_ANSWER, words), Usage.NONE);
        }
    }

    private static <T> Optional<String> flawOf(Request<T> request, T value) {
        try {
            return request.flaw().apply(value);
        } catch (RuntimeException unreadable) {
            return Optional.of("expected an answer that can be read, found one that cannot: " + unreadable);
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

    private boolean isOpen(Request<?> request, int attempt) {
        Open call = open.get(request.key());
        return call != null && call.attempt() == attempt;
    }
}
