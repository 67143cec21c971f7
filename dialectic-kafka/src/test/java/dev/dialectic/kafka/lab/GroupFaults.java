package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What befalls the group of workers as a whole: it grows and shrinks as planned, or a member comes and goes all the time. Stateless. */
final class GroupFaults {

    /** So that there is enough left to share when the others have come. */
    private static final Duration SLOW = Duration.ofMillis(150);

    private GroupFaults() {}

    /** K6: one worker becomes three, and one again, while debates are under way. Nothing may be in doubt. */
    static Row scaled(Lab lab, int count) {
        Row row = new Row("K6", "1, 3 and again 1 workers during " + count + " debates, leaving as planned");
        lab.ledger().takes(SLOW);
        lab.staff(1);
        List<DebateId> debates = new ArrayList<>(lab.submit(count / 2));
        lab.ledger().await("a debate to end", () -> lab.ledger().endedInAll() > 0);
        List<WorkerProcess> others = lab.staff(3).subList(1, 3);
        debates.addAll(lab.submit(count - count / 2));
        for (WorkerProcess other : others) {
            lab.ledger()
                    .await(
                            "a debate that " + other.name() + " ended",
                            () -> lab.ledger().endedBy(other.name()) > 0);
        }
        others.forEach(WorkerProcess::terminate);
        others.forEach(WorkerProcess::awaitEnd);
        lab.awaitMembers(1);
        lab.awaitClosed(debates);
        row.add(lab.check(debates), 0);
        row.note("ended by each: " + lab.ledger().ended());
        return row;
    }

    /** K10: somebody joins the group and leaves it again, as soon as it was given partitions, while debates are under way. */
    static Row storm(Lab lab, int flaps) {
        Row row = new Row("K10", "a member that joins and leaves " + flaps + " times, without doing anything");
        lab.staff(2);
        List<DebateId> debates = lab.submit(flaps * 4);
        for (int i = 0; i < flaps; i++) {
            try (KafkaConsumer<byte[], byte[]> flapping = member(lab)) {
                flapping.subscribe(List.of(lab.topic("questions")));
                while (flapping.assignment().isEmpty()) {
                    flapping.poll(Duration.ofMillis(50));
                }
            }
        }
        lab.awaitClosed(debates);
        row.add(lab.check(debates), 0);
        return row;
    }

    /** A member of the group of workers that is none. */
    static KafkaConsumer<byte[], byte[]> member(Lab lab) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", lab.bootstrap());
        settings.put("group.id", lab.topic("workers"));
        settings.put("group.protocol", "classic");
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
