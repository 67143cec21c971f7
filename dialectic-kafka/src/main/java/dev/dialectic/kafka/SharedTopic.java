package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.util.OptionalInt;

/** All events in one topic. */
record SharedTopic() implements TopicLayout {

    @Override
    public String word() {
        return "shared";
    }

    @Override
    public String topic(String prefix, DebateId debate, StreamName stream) {
        return prefix + "events";
    }

    @Override
    public OptionalInt mostDebates() {
        return OptionalInt.empty();
    }
}
