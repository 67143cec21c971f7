package dev.dialectic.kafka;

import static dev.dialectic.kafka.KafkaFigures.line;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.kafka.FigureDebates.Times;
import dev.dialectic.kafka.broker.Broker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Events per second of the journal, beside a bare transactional producer that writes the same records in the same transactions, a
 * thread for each partition. The bare one waits for nothing but the end of each transaction, so that brokers often refuse its next one
 * for a while, being at the last one still; <i>bare, shown</i> waits until readers are shown its records, as the journal does.
 */
final class SpeedFigures {

    private static final int DEBATES = 100;
    private static final int EVENTS = 40;
    private static final int AT_ONCE = 32;
    private static final int ALONE = 400;
    private static final int ROUNDS = 3;

    private final Broker broker;
    private final Clients bare;
    private int prefixes;

    SpeedFigures(Broker broker) {
        this.broker = broker;
        this.bare = new Clients(KafkaCluster.at(broker.bootstrap()));
    }

    private KafkaCluster cluster() {
        return KafkaCluster.at(broker.bootstrap()).withPrefix("speed-" + prefixes++ + ".");
    }

    /** The same in turn, so that what warms up warms up for both. */
    void print() throws Exception {
        line(
                "%-34s %8s %8s %12s %13s %9s %9s",
                "events per second", "journal", "bare", "bare, shown", "transactions", "sync p50", "p99 ms");
        for (int round = 1; round <= ROUNDS; round++) {
            compare(round + ": " + DEBATES + " debates, " + AT_ONCE + " at once", FigureDebates.ids(DEBATES), EVENTS);
            compare(round + ": one debate", FigureDebates.ids(1), ALONE);
        }
    }

    private void compare(String what, List<DebateId> debates, int events) throws Exception {
        try (KafkaJournal journal = KafkaJournal.on(cluster())) {
            FigureDebates.write(journal, List.of(DebateId.of("warm")), 5, 1);
            Times times = FigureDebates.write(journal, debates, events, AT_ONCE);
            List<List<List<ProducerRecord<byte[], byte[]>>>> transactions = transactions(journal);
            double seconds = bare(transactions, false);
            double shown = bare(transactions, true);
            int count = transactions.stream().mapToInt(List::size).sum();
            double all = (double) debates.size() * events;
            line(
                    "%-34s %8.0f %8.0f %12.0f %13d %9.1f %9.1f",
                    what,
                    all / times.seconds(),
                    all / seconds,
                    all / shown,
                    count,
                    times.millis(0.5),
                    times.millis(0.99));
            printBytes(journal, all + 5);
        }
    }

    /** The transactions of each partition: what lies between two markers, which take an offset each. */
    private static List<List<List<ProducerRecord<byte[], byte[]>>>> transactions(KafkaJournal journal) {
        Topics topics = journal.topics();
        List<List<List<ProducerRecord<byte[], byte[]>>>> partitions = new ArrayList<>();
        for (var place : topics.sharedPlaces()) {
            List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
            journal.readers().read(place, 0, messages::add);
            List<List<ProducerRecord<byte[], byte[]>>> batches = new ArrayList<>();
            long expected = -1;
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                if (message.offset() != expected) {
                    batches.add(new ArrayList<>());
                }
                batches.get(batches.size() - 1).addAll(written(journal, message));
                expected = message.offset() + 1;
            }
            partitions.add(batches);
        }
        return partitions;
    }

    /** The record, and that of the index where there was one. */
    private static List<ProducerRecord<byte[], byte[]>> written(
            KafkaJournal journal, ConsumerRecord<byte[], byte[]> message) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.add(new ProducerRecord<>(
                message.topic(), message.partition(), message.key(), message.value(), message.headers()));
        RecordedEvent event = EventRecords.read(message);
        if (event.sequence() == 1 || event.event() instanceof DebateClosed) {
            journal.index().find(event.debate()).ifPresent(entry -> records.add(entry.write(journal.topics())));
        }
        return records;
    }

    /** Writes the same again into topics of its own, with a producer for each partition. */
    private double bare(List<List<List<ProducerRecord<byte[], byte[]>>>> partitions, boolean shown) throws Exception {
        KafkaCluster elsewhere = cluster();
        KafkaJournal.on(elsewhere).close();
        Readers readers = new Readers(bare, elsewhere.patience());
        List<KafkaProducer<byte[], byte[]>> producers = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            if (partitions.get(partition).isEmpty()) {
                continue;
            }
            KafkaProducer<byte[], byte[]> producer = bare.transactional(elsewhere.prefix() + "bare-" + partition);
            producer.initTransactions();
            producers.add(producer);
            List<List<ProducerRecord<byte[], byte[]>>> batches = partitions.get(partition).stream()
                    .map(batch -> batch.stream()
                            .map(record -> moved(record, elsewhere))
                            .toList())
                    .toList();
            work.add(() -> commit(producer, batches, shown ? Optional.of(readers) : Optional.empty()));
        }
        double seconds = FigureDebates.inParallel(work.size(), work);
        producers.forEach(KafkaProducer::close);
        readers.close();
        return seconds;
    }

    private static Void commit(
            KafkaProducer<byte[], byte[]> producer,
            List<List<ProducerRecord<byte[], byte[]>>> batches,
            Optional<Readers> readers)
            throws Exception {
        for (List<ProducerRecord<byte[], byte[]>> batch : batches) {
            Map<TopicPartition, Long> last = commit(producer, batch);
            readers.ifPresent(shown -> shown.awaitShown(last));
        }
        return null;
    }

    private static Map<TopicPartition, Long> commit(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> batch) throws Exception {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = batch.stream().map(producer::send).toList();
        producer.commitTransaction();
        Map<TopicPartition, Long> last = new HashMap<>();
        for (Future<RecordMetadata> each : sent) {
            last.merge(
                    new TopicPartition(each.get().topic(), each.get().partition()),
                    each.get().offset(),
                    Math::max);
        }
        return last;
    }

    private static ProducerRecord<byte[], byte[]> moved(ProducerRecord<byte[], byte[]> record, KafkaCluster to) {
        String topic = to.prefix() + record.topic().substring(record.topic().indexOf('.') + 1);
        return new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), record.headers());
    }

    private void printBytes(KafkaJournal journal, double events) throws IOException {
        Map<String, Long> bytes = new HashMap<>();
        journal.readers().read(ends(journal), message -> {
            bytes.merge("key", (long) message.key().length, Long::sum);
            bytes.merge("value", (long) message.value().length, Long::sum);
            long headers = Arrays.stream(message.headers().toArray())
                    .mapToLong(header -> header.key().length() + header.value().length)
                    .sum();
            bytes.merge("headers", headers, Long::sum);
        });
        long disk = BrokerUse.of(broker).logBytes(journal.topics().shared().get(0));
        line(
                "    bytes per event: key %.0f, value %.0f, headers %.0f; on the broker's disk %.0f",
                bytes.getOrDefault("key", 0L) / events,
                bytes.getOrDefault("value", 0L) / events,
                bytes.getOrDefault("headers", 0L) / events,
                disk / events);
    }

    private static Map<TopicPartition, Long> ends(KafkaJournal journal) {
        Map<TopicPartition, Long> from = new HashMap<>();
        journal.topics().sharedPlaces().forEach(place -> from.put(place, 0L));
        return from;
    }
}
