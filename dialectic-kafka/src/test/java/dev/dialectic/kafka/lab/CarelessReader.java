package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader as people write them, with a bug of our choice. Immutable.
 *
 * @param committed whether it reads committed records only
 * @param epochs whether it passes over records of who was followed by another
 * @param once whether it passes over what it has read already
 */
record CarelessReader(boolean committed, boolean epochs, boolean once) {

    List<RecordedEvent> read(Lab lab, DebateId debate) {
        List<String> topics = List.of(lab.events());
        List<TopicWatch.Seen> seen;
        try (TopicWatch watch = committed
                ? TopicWatch.committed(lab.bootstrap(), topics)
                : TopicWatch.uncommitted(lab.bootstrap(), topics)) {
            seen = watch.all();
        }
        List<RecordedEvent> events = new ArrayList<>();
        long epoch = 0;
        for (TopicWatch.Seen one : seen) {
            if (one.key().equals(debate.value())) {
                long number = Long.parseLong(one.header("dlc_epoch"));
                RecordedEvent event = EventJson.read(one.value());
                boolean current = !epochs || number >= epoch;
                boolean news = !once || event.sequence() > events.size();
                if (current && news) {
                    epoch = Math.max(epoch, number);
                    events.add(event);
                }
            }
        }
        return events;
    }
}
