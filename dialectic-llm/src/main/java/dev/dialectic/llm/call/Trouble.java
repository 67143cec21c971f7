package dev.dialectic.llm.call;

import dev.dialectic.call.Usage;
import dev.dialectic.debate.Silence;
import dev.dialectic.debate.SilentException;
import java.time.Duration;
import java.util.Optional;

/**
 * What went wrong with a call: the kind of silence, whether another attempt may help and after which wait, whether the provider may have
 * worked for it, and what it says of the provider's health. Immutable.
 */
record Trouble(
        Silence.Reason reason,
        String words,
        boolean again,
        Optional<Duration> pause,
        boolean charged,
        ModelGate.Health health) {

    /** Another attempt would end the same way. */
    static Trouble last(Silence.Reason reason, String words) {
        return new Trouble(reason, words, false, Optional.empty(), false, ModelGate.Health.UNTOLD);
    }

    /** Another attempt may help. */
    static Trouble again(Silence.Reason reason, String words) {
        return new Trouble(reason, words, true, Optional.empty(), false, ModelGate.Health.UNTOLD);
    }

    Trouble after(Duration duration) {
        return new Trouble(reason, words, again, Optional.of(duration), charged, health);
    }

    /** The provider may have worked for it, so it counts as paid for. */
    Trouble paid() {
        return new Trouble(reason, words, again, pause, true, health);
    }

    Trouble telling(ModelGate.Health told) {
        return new Trouble(reason, words, again, pause, charged, told);
    }

    /** The silence that the runner is told of. */
    SilentException silence(ModelName model, Usage reserved) {
        String told = model + ": " + words;
        Usage used = charged ? reserved : Usage.NONE;
        return again ? SilentException.temporary(reason, told, used, pause) : new SilentException(reason, told, used);
    }
}
