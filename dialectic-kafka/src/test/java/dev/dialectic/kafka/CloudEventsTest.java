package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.EventJson;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever speaks CloudEvents can read the events, with the deserializer of the CloudEvents project itself. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventsTest {

    private static final DebateId ONE = DebateId.of("one");

    @Test
    void every_type_of_event_is_a_cloud_event_in_binary_mode() {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.parse("2026-01-02T03:04:05.000000006Z"));
        KafkaCluster cluster = OnBroker.cluster();
        try (KafkaJournal journal = KafkaJournal.on(cluster)) {
            try (DebateLog log = journal.open(ONE)) {
                log.append(story);
            }
            List<ConsumerRecord<String, CloudEvent>> read = read(cluster, journal, story.size());
            assertThat(read).hasSameSizeAs(story);
            for (int i = 0; i < story.size(); i++) {
                check(read.get(i), story.get(i));
            }
        }
    }

    private static void check(ConsumerRecord<String, CloudEvent> message, RecordedEvent recorded) {
        CloudEvent event = message.value();
        assertThat(message.key()).isEqualTo("one");
        assertThat(event.getSpecVersion()).hasToString("1.0");
        assertThat(event.getId()).isEqualTo("one:" + recorded.sequence());
        assertThat(event.getSource()).isEqualTo(URI.create("/dialectic/debates/one"));
        assertThat(event.getType())
                .matches("dev\\.dialectic\\." + recorded.event().type() + "\\.v[0-9]+")
                .endsWith(".v" + EventJson.version(recorded.event()));
        assertThat(event.getTime()).isEqualTo(recorded.at().atOffset(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo(String.format("%019d", recorded.sequence()));
        assertThat(event.getExtension("partitionkey")).isEqualTo("one");
        byte[] data = Objects.requireNonNull(event.getData()).toBytes();
        assertThat(EventJson.read(new String(data, StandardCharsets.UTF_8))).isEqualTo(recorded);
    }

    private static List<ConsumerRecord<String, CloudEvent>> read(
            KafkaCluster cluster, KafkaJournal journal, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrap(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, CloudEvent>> read = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            var partition = journal.topics().places(ONE).get(0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (read.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
        }
        return read;
    }
}
