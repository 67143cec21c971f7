package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.CallKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The calls of a debate that may cost: which are open, which failed, which are in doubt, what they used. Immutable and
 * thread-safe.
 *
 * @param made what became of each call so far
 * @param inDoubt the calls that were open when a process ended: whether they were answered and paid for is not known
 * @param usage what all calls used together, as far as it is known
 * @param unknown what attempts may have used of which nobody told, by what was reserved for them
 */
public record Calls(Map<CallKey, Call> made, List<CallKey> inDoubt, Usage usage, Map<Made, Usage> unknown) {

    /** No call was made. */
    public static final Calls NONE = new Calls(Map.of(), List.of(), Usage.NONE, Map.of());

    /**
     * One attempt at a call.
     *
     * @param call which call
     * @param attempt which attempt, from 1
     */
    public record Made(CallKey call, int attempt) {
        /** Checks that nothing is missing. */
        public Made {
            Objects.requireNonNull(call, "call");
        }
    }

    /**
     * What became of one call so far.
     *
     * @param attempts how often it was made
     * @param failures how many of these came to nothing
     * @param invalid how many of these came to an answer that cannot be understood
     * @param open whether the last one was made and nothing is known of it yet
     * @param inputHash the hash of what was asked
     * @param reserved what the last one may use at the most, as far as is known
     * @param lastError what was wrong with the last invalid answer, in words; empty when none was
     * @param lastFailure why the last attempt failed; without words when none did
     */
    public record Call(
            int attempts,
            int failures,
            int invalid,
            boolean open,
            String inputHash,
            Usage reserved,
            String lastError,
            Silence lastFailure) {

        static final Call NEVER =
                new Call(0, 0, 0, false, "", Usage.NONE, "", new Silence(Silence.Reason.ABSTAINED, ""));

        Call given(int attempt, String hash, Usage reserve) {
            return new Call(attempt, failures, invalid, true, hash, reserve, lastError, lastFailure);
        }

        Call failed(Silence why) {
            boolean flawed = why.reason() == Silence.Reason.INVALID_ANSWER;
            String error = flawed ? why.words() : lastError;
            int flaws = flawed ? invalid + 1 : invalid;
            return new Call(attempts, failures + 1, flaws, false, inputHash, reserved, error, why);
        }

        Call closed() {
            return new Call(attempts, failures, invalid, false, inputHash, reserved, lastError, lastFailure);
        }
    }

    /** Copies. */
    public Calls {
        made = MadeCalls.of(made);
        inDoubt = List.copyOf(inDoubt);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /**
     * What became of a call.
     *
     * @param key which call
     * @return its record; no attempts when it was never made
     */
    public Call of(CallKey key) {
        return made.getOrDefault(key, Call.NEVER);
    }

    /**
     * How many calls were made, each attempt counting as one.
     *
     * @return the number, at least 0
     */
    public long count() {
        return made.values().stream().mapToLong(Call::attempts).sum();
    }

    /**
     * What all calls are charged with: what they used, and of those that nobody told of what was reserved for them.
     *
     * @return the usage, at least what is known
     */
    public Usage charged() {
        Usage open =
                made.values().stream().filter(Call::open).map(Call::reserved).reduce(Usage.NONE, Usage::plus);
        return unknown.values().stream().reduce(usage.plus(open), Usage::plus);
    }

    Calls given(CallKey key, int attempt, String inputHash, Usage reserved) {
        Call before = of(key);
        if (attempt != before.attempts() + 1) {
            throw new MisplacedEventException(
                    "attempt " + attempt + " of " + key + " cannot follow attempt " + before.attempts());
        }
        return with(key, before.given(attempt, inputHash, reserved), Usage.NONE, unknown);
    }

    Calls failed(CallKey key, Silence why, Usage used) {
        return with(key, of(key).failed(why), used, unknownAfter(key, why, used));
    }

    Calls settled(CallKey key, Usage used) {
        return with(key, of(key).closed(), used, unknown);
    }

    Calls silent(CallKey key, Silence why, Usage used) {
        return with(key, of(key).closed(), used, unknownAfter(key, why, used));
    }

    /** An answer came too late to count: now it is known what this attempt used, and of no other one. */
    Calls late(CallKey key, int attempt, Usage used) {
        Map<Made, Usage> fewer = new LinkedHashMap<>(unknown);
        fewer.remove(new Made(key, attempt));
        Call call = of(key);
        // A debate that is cancelled leaves its calls open.
        return call.open() && call.attempts() == attempt
                ? with(key, call.closed(), used, fewer)
                : new Calls(made, inDoubt, usage.plus(used), fewer);
    }

    /** The process ended: whatever was open is in doubt now. */
    Calls interrupted() {
        Map<CallKey, Call> closed = new LinkedHashMap<>();
        List<CallKey> doubtful = new ArrayList<>(inDoubt);
        Map<Made, Usage> more = new LinkedHashMap<>(unknown);
        made.forEach((key, call) -> {
            if (call.open()) {
                doubtful.add(key);
                charge(more, key, call);
            }
            closed.put(key, call.closed());
        });
        return new Calls(closed, doubtful, usage, more);
    }

    /** What is not known to be used stays charged, unless it is certain that nothing was. */
    private Map<Made, Usage> unknownAfter(CallKey key, Silence why, Usage used) {
        Call call = of(key);
        if (!call.open() || !used.equals(Usage.NONE) || !mayBePaid(why.reason())) {
            return unknown;
        }
        Map<Made, Usage> more = new LinkedHashMap<>(unknown);
        charge(more, key, call);
        return more;
    }

    private static boolean mayBePaid(Silence.Reason reason) {
        return switch (reason) {
            case TIMEOUT, INVALID_ANSWER, EXCEPTION, INTERRUPTED, IN_DOUBT, QUARANTINED -> true;
            // Who can say that its provider is to blame can say what was used, and says nothing for nothing.
            case PROVIDER_DOWN, ABSTAINED, REFUSED, RATE_LIMITED, DELETED, BUDGET, NOT_NEEDED -> false;
        };
    }

    private static void charge(Map<Made, Usage> unknown, CallKey key, Call call) {
        if (!call.reserved().equals(Usage.NONE)) {
            unknown.put(new Made(key, call.attempts()), call.reserved());
        }
    }

    private Calls with(CallKey key, Call call, Usage used, Map<Made, Usage> notKnown) {
        return new Calls(MadeCalls.of(made).with(key, call), inDoubt, usage.plus(used), notKnown);
    }
}
