package dev.dialectic.event;

/**
 * Is told what happens. Called for one event of a debate at a time and in order, after the event is journaled, on the
 * thread of the debate; several debates may call at the same time, so implementations must be thread-safe.
 *
 * <p>What it throws is logged and harms nobody; a slow one holds its debate up, so whoever does slow things subscribes
 * to an event stream instead.
 */
@FunctionalInterface
public interface DebateListener {

    /**
     * Takes note of an event.
     *
     * @param event what happened
     */
    void onEvent(RecordedEvent event);
}
