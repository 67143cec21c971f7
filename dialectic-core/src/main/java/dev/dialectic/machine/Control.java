package dev.dialectic.machine;

import dev.dialectic.persona.AgentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What people asked of a debate from outside. Immutable and thread-safe.
 *
 * @param paused whether it stands still
 * @param cancelled why it is to end without a decision; empty when it is not
 * @param quarantined who gets no turns, and why
 */
public record Control(boolean paused, String cancelled, Map<AgentId, String> quarantined) {

    /** Nothing was asked. */
    public static final Control NONE = new Control(false, "", Map.of());

    /** Checks that nothing is missing, and copies. */
    public Control {
        Objects.requireNonNull(cancelled, "cancelled");
        quarantined = Collections.unmodifiableMap(new LinkedHashMap<>(quarantined));
    }

    Control withPaused(boolean now) {
        return new Control(now, cancelled, quarantined);
    }

    Control withCancelled(String reason) {
        return new Control(paused, reason.isBlank() ? "cancelled" : reason, quarantined);
    }

    Control reopened() {
        return new Control(false, "", quarantined);
    }

    Control withQuarantined(AgentId agent, String reason) {
        Map<AgentId, String> more = new LinkedHashMap<>(quarantined);
        more.put(agent, reason);
        return new Control(paused, cancelled, more);
    }

    Control withLifted(AgentId agent) {
        Map<AgentId, String> fewer = new LinkedHashMap<>(quarantined);
        fewer.remove(agent);
        return new Control(paused, cancelled, fewer);
    }
}
