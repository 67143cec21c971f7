package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.util.Locale;
import java.util.OptionalInt;

/** A topic for each stream, shared by all debates. */
record TopicsByType() implements TopicLayout {

    @Override
    public String word() {
        return "by-type";
    }

    @Override
    public String topic(String prefix, DebateId debate, StreamName stream) {
        return prefix + stream.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public OptionalInt mostDebates() {
        return OptionalInt.empty();
    }
}
