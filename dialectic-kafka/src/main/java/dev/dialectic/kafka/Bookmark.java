package dev.dialectic.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Where reading a debate came to. Immutable.
 *
 * @param offsets where to go on in each partition that it is read from
 * @param last the sequence of the last event before that, 0 before the first
 * @param epoch who wrote it
 */
record Bookmark(Map<TopicPartition, Long> offsets, long last, Epoch epoch) {

    Bookmark {
        offsets = Map.copyOf(offsets);
    }

    /** Where a debate begins. */
    static Bookmark before(Topics topics, IndexEntry entry) {
        List<TopicPartition> places = topics.places(entry.debate());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            offsets.put(
                    places.get(i), i < entry.offsets().size() ? entry.offsets().get(i) : 0L);
        }
        return new Bookmark(offsets, 0, Epoch.NONE);
    }
}
