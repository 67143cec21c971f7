package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever speaks CloudEvents can read the events, with the deserializer of the CloudEvents project itself. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventsTest {

    private static final DebateId ONE = DebateId.of("one");

    @ParameterizedTest
    @ValueSource(strings = {"shared", "by-type", "per-debate"})
    void every_type_of_event_is_a_cloud_event_in_binary_mode(String layout) {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.parse("2026-01-02T03:04:05.000000006Z"));
        KafkaCluster cluster = OnBroker.cluster().withLayout(TopicLayout.named(layout));
        try (KafkaJournal journal = KafkaJournal.on(cluster)) {
            try (DebateLog log = journal.open(ONE)) {
                log.append(story);
            }
            List<ConsumerRecord<String, CloudEvent>> read = read(cluster, journal, story.size());
            assertThat(read).hasSameSizeAs(story);
            read.sort(Comparator.comparing(
                    message -> String.valueOf(message.value().getExtension("sequence"))));
            for (int i = 0; i < story.size(); i++) {
                check(read.get(i), story.get(i));
                assertThat(read.get(i).topic())
                        .isEqualTo(journal.topics()
                                .place(ONE, story.get(i).event())
                                .topic());
            }
            assertThat(read)
                    .extracting(message -> message.value().getSubject())
                    .contains("ada", "bob", "cy", "jo", null);
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
        assertThat(event.getDataSchema())
                .isEqualTo(URI.create(
                        "urn:dialectic:event:" + recorded.event().type() + ".v" + EventJson.version(recorded.event())));
        assertThat(event.getSubject()).isEqualTo(agent(EventJson.tree(recorded.event())));
        assertThat(Headers.text(message.headers(), "dlc_schema")).contains("1");
        assertThat(event.getExtension("sequence")).isEqualTo(String.format("%019d", recorded.sequence()));
        assertThat(event.getExtension("partitionkey")).isEqualTo("one");
        byte[] data = Objects.requireNonNull(event.getData()).toBytes();
        assertThat(EventJson.read(new String(data, StandardCharsets.UTF_8))).isEqualTo(recorded);
    }

    /** Whom the event's JSON names: who acted, or was asked, unless it is nobody of the panel. */
    private static @Nullable String agent(JsonNode event) {
        for (JsonNode agent : List.of(event.path("agent"), event.path("voter"), event.at("/call/asked"))) {
            if (agent.isTextual()) {
                return Set.of("knowledge", "agents").contains(agent.asText()) ? null : agent.asText();
            }
        }
        return null;
    }

    private static List<ConsumerRecord<String, CloudEvent>> read(
            KafkaCluster cluster, KafkaJournal journal, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", cluster.bootstrap(), "isolation.level", "read_committed");
        List<ConsumerRecord<String, CloudEvent>> read = new ArrayList<>();
        try (KafkaConsumer<String, CloudEvent> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.assign(journal.topics().places(ONE));
            consumer.seekToBeginning(consumer.assignment());
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (read.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
        }
        return read;
    }
}
