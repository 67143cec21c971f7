package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.util.OptionalInt;

/**
 * A topic for each stream of each debate. Their names have no prefix under the default one; under another they begin with it, or
 * debates of two prefixes would meet.
 *
 * @param most how many debates may have topics at a time
 */
record TopicsPerDebate(int most) implements TopicLayout {

    private static final int HIGHEST = 10_000;

    TopicsPerDebate {
        if (most < 1 || most > HIGHEST) {
            throw new IllegalArgumentException(
                    "layout: expected topics for 1 to " + HIGHEST + " debates at a time, found " + most);
        }
    }

    @Override
    public String word() {
        return "per-debate";
    }

    @Override
    public String topic(String prefix, DebateId debate, StreamName stream) {
        return (prefix.equals(KafkaCluster.PREFIX) ? "" : prefix) + stream.of(debate);
    }

    @Override
    public OptionalInt mostDebates() {
        return OptionalInt.of(most);
    }
}
