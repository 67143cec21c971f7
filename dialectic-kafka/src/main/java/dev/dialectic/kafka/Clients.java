package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes the clients of a cluster, set so that the promises of journal and transport hold. Immutable and thread-safe. Each method throws
 * a {@link JournalFailedException} where Kafka cannot make one, as with a host that nobody knows or a file that cannot be read.
 */
final class Clients {

    /** The longest record, in bytes: a statement may be long. */
    static final int LONGEST_RECORD = 16 * 1024 * 1024;

    /** How long a transaction may stay open before the brokers end it: readers stand still behind one whose writer died. */
    private static final int TRANSACTION_MILLIS = 15_000;

    private static final int LONGEST_REQUEST_MILLIS = 30_000;
    private static final int LONGEST_POLL_MILLIS = 300_000;

    private final KafkaCluster cluster;

    Clients(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    private Map<String, Object> common() {
        int patience = (int) Math.min(Integer.MAX_VALUE, cluster.patience().toMillis());
        Map<String, Object> settings = new LinkedHashMap<>(cluster.properties());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrap());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, Math.min(patience, LONGEST_REQUEST_MILLIS));
        settings.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
        // No word about the user's machines to whoever runs the brokers.
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }

    Admin admin() {
        Map<String, Object> settings = common();
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Math.min(Integer.MAX_VALUE, cluster.patience().toMillis()));
        return made(() -> Admin.create(settings));
    }

    /** Writes in transactions; whoever makes another one with the same name shuts this one out. */
    KafkaProducer<byte[], byte[]> transactional(String name) {
        Map<String, Object> settings = producing();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return producer(settings);
    }

    /** Writes single records, each once. */
    KafkaProducer<byte[], byte[]> producer() {
        return producer(producing());
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return made(() -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        return made(() -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    private <T> T made(Supplier<T> making) {
        try {
            return making.get();
        } catch (KafkaException refused) {
            throw Refusal.of(cluster, refused);
        }
    }

    private Map<String, Object> producing() {
        long patience = Math.min(Integer.MAX_VALUE, cluster.patience().toMillis());
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A transaction right behind another is refused for some milliseconds, and events should not wait for a
        // hundred.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        settings.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) patience);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LONGEST_RECORD);
        return settings;
    }

    /** Reads what is committed, from partitions that it is told, and waits at the brokers for so long at the most. */
    KafkaConsumer<byte[], byte[]> reader(int waitMillis) {
        Map<String, Object> settings = consuming();
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, waitMillis);
        // Between looks for topics that it did not read last: debates may lie in many, and each would wait for a
        // hundred.
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 1_000);
        return consumer(settings);
    }

    /** Reads what is committed as one of a group that shares the partitions. */
    KafkaConsumer<byte[], byte[]> member(String group, Membership membership, int mostRecords) {
        Map<String, Object> settings = consuming();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                membership.session().toMillis());
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int)
                membership.heartbeat().toMillis());
        // Longer than any drain: agents may answer within a poll.
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, LONGEST_POLL_MILLIS);
        membership.name().ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, mostRecords);
        return consumer(settings);
    }

    private Map<String, Object> consuming() {
        Map<String, Object> settings = common();
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Math.min(Integer.MAX_VALUE, cluster.patience().toMillis()));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
