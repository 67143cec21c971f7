package dev.dialectic.machine;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What was asked of a debate from outside, and what it may no longer afford. Immutable and thread-safe.
 *
 * @param paused whether it stands still
 * @param cancelled why it is to end without a decision; empty when it is not
 * @param quarantined who gets no turns, and why
 * @param exhausted which limit of the budget was reached; empty when none was
 * @param pollsBefore how many polls had been counted when it was
 */
public record Control(
        boolean paused, String cancelled, Map<AgentId, String> quarantined, String exhausted, int pollsBefore) {

    /** Nothing was asked. */
    public static final Control NONE = new Control(false, "", Map.of(), "", 0);

    /** Checks that nothing is missing, and copies. */
    public Control {
        Objects.requireNonNull(cancelled, "cancelled");
        Objects.requireNonNull(exhausted, "exhausted");
        quarantined = Collections.unmodifiableMap(new LinkedHashMap<>(quarantined));
    }

    Control withPaused(boolean now) {
        return new Control(now, cancelled, quarantined, exhausted, pollsBefore);
    }

    Control withCancelled(String reason) {
        return new Control(paused, reason.isBlank() ? "cancelled" : reason, quarantined, exhausted, pollsBefore);
    }

    /** The first time counts: what is refused later was refused already. */
    Control withExhausted(String words, int polls) {
        return exhausted.isEmpty() ? new Control(paused, cancelled, quarantined, words, polls) : this;
    }

    /** Whether there is nothing left but one last vote, and not even that once it was counted. */
    boolean isExhausted() {
        return !exhausted.isEmpty();
    }

    Control reopened() {
        return new Control(false, "", quarantined, "", 0);
    }

    Control withQuarantined(AgentId agent, String reason) {
        Map<AgentId, String> more = new LinkedHashMap<>(quarantined);
        more.put(agent, reason);
        return new Control(paused, cancelled, more, exhausted, pollsBefore);
    }

    Control withLifted(AgentId agent) {
        Map<AgentId, String> fewer = new LinkedHashMap<>(quarantined);
        fewer.remove(agent);
        return new Control(paused, cancelled, fewer, exhausted, pollsBefore);
    }
}
