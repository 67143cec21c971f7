package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.util.ArrayList;
import java.util.List;

/**
 * What the records of one debate say, by nothing but the rules that readers are promised: of an older epoch, or of another writer
 * in the same one, is stale; a sequence that was there is a duplicate; one that does not follow is a gap. Used by one check.
 */
final class DebateRecords {

    private final DebateId debate;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private final List<String> duplicates = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private long epoch;
    private String writer = "";

    private DebateRecords(DebateId debate) {
        this.debate = debate;
    }

    /** The records of a debate among others, in the order of their partition. */
    static DebateRecords of(DebateId debate, List<TopicWatch.Seen> records) {
        DebateRecords read = new DebateRecords(debate);
        records.stream().filter(one -> one.key().equals(debate.value())).forEach(read::read);
        return read;
    }

    private void read(TopicWatch.Seen one) {
        String place = one.told().topic() + "-" + one.told().partition() + "@"
                + one.told().offset();
        String author = one.header("dlc_writer");
        long number = number(one.header("dlc_epoch"));
        long sequence = number(one.header("ce_sequence"));
        if (number < epoch || number == epoch && !author.equals(writer) || sequence == 0) {
            stale.add(place + " of epoch " + number + " after epoch " + epoch);
        } else if (sequence <= events.size()) {
            duplicates.add(place + " is event " + sequence + " once more");
        } else if (sequence != events.size() + 1) {
            gaps.add(place + " is event " + sequence + " after event " + events.size());
        } else {
            RecordedEvent event = EventJson.read(one.value());
            if (event.sequence() == sequence && event.debate().equals(debate)) {
                epoch = number;
                writer = author;
                events.add(event);
            } else {
                stale.add(place + " contradicts its headers");
            }
        }
    }

    private static long number(String header) {
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** What counts. */
    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Committed by who had been followed by another, or by a stranger. */
    List<String> stale() {
        return List.copyOf(stale);
    }

    List<String> duplicates() {
        return List.copyOf(duplicates);
    }

    List<String> gaps() {
        return List.copyOf(gaps);
    }
}
