package dev.dialectic.machine;

import dev.dialectic.call.Usage;
import dev.dialectic.event.CallKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls of a debate that may cost: which are open, which failed, which are in doubt, what they used. Immutable and
 * thread-safe.
 *
 * @param made what became of each call so far
 * @param inDoubt the calls that were open when a process ended: whether they were answered and paid for is not known
 * @param usage what all calls used together, as far as it is known
 */
public record Calls(Map<CallKey, Call> made, List<CallKey> inDoubt, Usage usage) {

    /** No call was made. */
    public static final Calls NONE = new Calls(Map.of(), List.of(), Usage.NONE);

    /**
     * What became of one call so far.
     *
     * @param attempts how often it was made
     * @param failures how many of these came to nothing
     * @param open whether the last one was made and nothing is known of it yet
     * @param inputHash the hash of what was asked
     * @param lastError what was wrong with the last failure, in words; empty when none failed
     */
    public record Call(int attempts, int failures, boolean open, String inputHash, String lastError) {

        static final Call NEVER = new Call(0, 0, false, "", "");
    }

    /** Copies. */
    public Calls {
        made = MadeCalls.of(made);
        inDoubt = List.copyOf(inDoubt);
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

    Calls given(CallKey key, int attempt, String inputHash) {
        Call before = of(key);
        if (attempt != before.attempts() + 1) {
            throw new MisplacedEventException(
                    "attempt " + attempt + " of " + key + " cannot follow attempt " + before.attempts());
        }
        return with(key, new Call(attempt, before.failures(), true, inputHash, before.lastError()), Usage.NONE);
    }

    Calls failed(CallKey key, String error, Usage used) {
        Call before = of(key);
        return with(key, new Call(before.attempts(), before.failures() + 1, false, before.inputHash(), error), used);
    }

    Calls settled(CallKey key, Usage used) {
        Call before = of(key);
        Call closed = new Call(before.attempts(), before.failures(), false, before.inputHash(), before.lastError());
        return with(key, closed, used);
    }

    Calls late(Usage used) {
        return new Calls(made, inDoubt, usage.plus(used));
    }

    /** The process ended: whatever was open is in doubt now. */
    Calls interrupted() {
        Map<CallKey, Call> closed = new LinkedHashMap<>();
        List<CallKey> doubtful = new ArrayList<>(inDoubt);
        made.forEach((key, call) -> {
            if (call.open()) {
                doubtful.add(key);
            }
            closed.put(key, new Call(call.attempts(), call.failures(), false, call.inputHash(), call.lastError()));
        });
        return new Calls(closed, doubtful, usage);
    }

    private Calls with(CallKey key, Call call, Usage used) {
        return new Calls(MadeCalls.of(made).with(key, call), inDoubt, usage.plus(used));
    }
}
