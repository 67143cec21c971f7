package dev.dialectic.transport;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import java.util.function.Consumer;

/**
 * Where events go out. Implementations must be thread-safe.
 *
 * <p>A subscriber gets each event of a debate once, in order and without a gap, from the sequence it asked for: first
 * what was recorded before, then what happens. It is called for one event at a time. A slow or throwing one harms
 * nobody else: an event on which it threw counts as delivered. While the journal fails for the time being, as with a {@link
 * dev.dialectic.error.JournalFailedException}, subscribers wait, and go on where they are when it answers again.
 */
public interface EventStream {

    /**
     * Subscribes to one debate. If it cannot be read the subscription ends.
     *
     * @param debate which debate; it need not have begun
     * @param from the first sequence that is wanted, at least 1
     * @param listener who is told
     * @return the subscription
     */
    Subscription subscribe(DebateId debate, long from, DebateListener listener);

    /**
     * Subscribes to every debate, each from its start. Events of different debates may come in any order. A debate
     * that cannot be read is passed over, and harms none of the others.
     *
     * @param listener who is told
     * @return the subscription
     */
    Subscription subscribeAll(DebateListener listener);

    /**
     * Subscribes to one stream of a debate, from its start.
     *
     * @param debate which debate; it need not have begun
     * @param stream which of its five streams
     * @param listener who is told
     * @return the subscription
     */
    default Subscription subscribe(DebateId debate, StreamName stream, Consumer<StreamMessage> listener) {
        return subscribe(debate, 1, event -> {
            if (StreamName.of(event.event()) == stream) {
                listener.accept(StreamMessage.of(event));
            }
        });
    }
}
