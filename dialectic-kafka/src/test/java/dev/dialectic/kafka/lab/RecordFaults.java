package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What strangers write into the topics, and what is brought more than once. Stateless. */
final class RecordFaults {

    private static final int BATCH = 12;
    private static final int MEGABYTE = 1024 * 1024;

    private RecordFaults() {}

    static KafkaProducer<byte[], byte[]> stranger(String bootstrap) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("max.request.size", 4 * MEGABYTE);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void send(KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("expected a stranger to be able to write, found", failed);
        }
    }

    /** K8: every question is brought three times, twice before and once while it is debated. */
    static Row duplicates(Lab lab) {
        Row row = new Row("K8", "every question brought three times");
        lab.staff(2);
        List<DebateId> debates = lab.submit(BATCH);
        debates.forEach(debate -> lab.transport().submit(debate, LabDebate.question(debate)));
        lab.ledger().awaitAsked(lab.ledger().asked() + 10);
        debates.forEach(debate -> lab.transport().submit(debate, LabDebate.question(debate)));
        List<DebateId> last = lab.submit(BATCH);
        lab.awaitClosed(debates);
        lab.awaitClosed(last);
        debates.addAll(last);
        row.add(lab.check(debates), 0);
        return row;
    }

    /** K9: between the questions there is what is none. */
    static Row poison(Lab lab) {
        Row row = new Row(
                "K9", "garbage, nothing, a header of 1 MB, another schema, a future version among the questions");
        lab.staff(1);
        try (KafkaProducer<byte[], byte[]> stranger = stranger(lab.bootstrap())) {
            List<DebateId> debates = lab.submit(BATCH);
            List<ProducerRecord<byte[], byte[]>> poison = poison(lab.topic("questions"));
            poison.forEach(message -> send(stranger, message));
            debates.addAll(lab.submit(BATCH));
            lab.awaitClosed(debates);
            row.add(lab.check(debates), 0);
            try (TopicWatch letters = TopicWatch.committed(lab.bootstrap(), List.of(lab.topic("dlq")))) {
                long explained = letters.all().stream()
                        .filter(letter -> !letter.header("dlc_reason").isEmpty())
                        .count();
                row.note(explained + " of " + poison.size() + " set aside with a reason");
                if (explained != poison.size()) {
                    row.blame("of " + poison.size() + " poisonous records " + explained
                            + " were set aside with a reason");
                }
            }
        }
        return row;
    }

    static List<ProducerRecord<byte[], byte[]>> poison(String topic) {
        ProducerRecord<byte[], byte[]> heavy = new ProducerRecord<>(topic, text("heavy"), text("{}"));
        heavy.headers().add("burden", new byte[MEGABYTE]);
        return List.of(
                new ProducerRecord<>(topic, text("one"), text("garbage")),
                new ProducerRecord<>(topic, text("two"), null),
                heavy,
                new ProducerRecord<>(
                        topic, text("three"), text("{\"version\":1,\"debate\":\"three\",\"question\":[]}")),
                new ProducerRecord<>(topic, text("four"), text("{\"version\":2,\"debate\":\"four\"}")),
                new ProducerRecord<>(topic, null, new byte[] {(byte) 0xFF, 0, 1}));
    }

    /** K13: a stranger writes among the events while they are written, as who had been followed by another would, and worse. */
    static Row forged(Lab lab) {
        Row row = new Row("K13", "forged and stale records among the events of every debate");
        lab.staff(2);
        try (KafkaProducer<byte[], byte[]> stranger = stranger(lab.bootstrap())) {
            List<DebateId> debates = lab.submit(BATCH);
            lab.ledger().awaitAsked(lab.ledger().asked() + 60);
            int forged = 0;
            List<TopicWatch.Seen> written = lab.written();
            for (TopicWatch.Seen one : written.stream()
                    .filter(each -> each.header("ce_type").contains(".TurnGiven."))
                    .limit(40)
                    .toList()) {
                for (ProducerRecord<byte[], byte[]> forgery : forgeries(lab.events(), one)) {
                    send(stranger, forgery);
                    forged++;
                }
            }
            lab.awaitClosed(debates);
            row.add(lab.checker().forged(forged).check(debates), 0);
            row.note(forged + " records of strangers");
        }
        return row;
    }

    /** The same once more; by another writer in its epoch; of no epoch; its words under the next number. */
    static List<ProducerRecord<byte[], byte[]>> forgeries(String topic, TopicWatch.Seen one) {
        List<ProducerRecord<byte[], byte[]>> forgeries = new ArrayList<>();
        String epoch = one.header("dlc_epoch");
        String next = String.format("%019d", Long.parseLong(one.header("ce_sequence")) + 1_000);
        forgeries.add(forgery(topic, one, List.of(epoch, one.header("dlc_writer"), one.header("ce_sequence"))));
        forgeries.add(forgery(topic, one, List.of(epoch, "somebody else", next)));
        forgeries.add(forgery(topic, one, List.of("0", one.header("dlc_writer"), next)));
        forgeries.add(new ProducerRecord<>(
                topic, one.told().partition(), one.told().key(), one.told().value()));
        return forgeries;
    }

    static ProducerRecord<byte[], byte[]> forgery(String topic, TopicWatch.Seen one, List<String> said) {
        ProducerRecord<byte[], byte[]> forgery = new ProducerRecord<>(
                topic, one.told().partition(), one.told().key(), one.told().value());
        forgery.headers().add("dlc_epoch", text(said.get(0)));
        forgery.headers().add("dlc_writer", text(said.get(1)));
        forgery.headers().add("ce_sequence", text(said.get(2)));
        return forgery;
    }
}
