package dev.dialectic.transport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.time.Instant;

/**
 * An event as a message on one of the five streams of its debate. Immutable but for its content, which nobody should
 * change.
 *
 * @param stream which stream it is on
 * @param timestamp when it was recorded
 * @param session the debate
 * @param sequence its number in the debate, across all streams
 * @param type the kind of event, such as {@code BallotCast}
 * @param content what happened, as JSON
 */
public record StreamMessage(
        StreamName stream, Instant timestamp, DebateId session, long sequence, String type, JsonNode content) {

    /**
     * The message of an event.
     *
     * @param event the event
     * @return its message
     */
    public static StreamMessage of(RecordedEvent event) {
        return new StreamMessage(
                StreamName.of(event.event()),
                event.at(),
                event.debate(),
                event.sequence(),
                event.event().type(),
                EventJson.tree(event.event()));
    }
}
