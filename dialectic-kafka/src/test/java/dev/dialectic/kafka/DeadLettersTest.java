package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Story;
import dev.dialectic.question.Question;
import dev.dialectic.transport.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is no question is set aside, can be looked at, is brought again once, and all of that is audited. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadLettersTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final Question QUESTION = Question.of("Ship it?", "yes", "no");

    private final KafkaCluster cluster = OnBroker.cluster().withPartitions(1);
    private final WorkerProcess worker = WorkerProcess.on(cluster, OnBroker.membership());
    private final Topics topics = worker.journal().topics();
    private final DeadLetters letters = DeadLetters.of(worker.journal());

    @AfterEach
    void close() {
        worker.close();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ProducerRecord<byte[], byte[]> bare(String value) {
        return new ProducerRecord<>(topics.questions(), 0, text("one"), text(value));
    }

    private ProducerRecord<byte[], byte[]> good(String debate) {
        return QuestionRecords.write(topics, new QuestionRecords.Submission(DebateId.of(debate), QUESTION));
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = worker.journal().clients().producer()) {
            for (ProducerRecord<byte[], byte[]> message : records) {
                producer.send(message);
            }
        }
    }

    @Test
    void among_good_questions_each_bad_one_is_set_aside_with_all_that_is_known_of_it() throws Exception {
        send(goodAndBad());
        assertThat(claims(3)).containsExactly("first", "second", "third");
        List<DeadLetter> found = letters.list(0, 100);
        check(found);
        assertThat(letters.list(found.get(1).place(), 2)).isEqualTo(found.subList(1, 3));
        assertThat(worker.transport().status().deadLetters()).isEqualTo(4);
        assertThatIllegalStateException()
                .isThrownBy(() -> letters.replay(found.get(2).place()))
                .withMessageContaining("too long");
        assertThatIllegalArgumentException().isThrownBy(() -> letters.replay(4_711));
        assertThatIllegalArgumentException().isThrownBy(() -> letters.list(-1, 0));

        WorkerProcess.await("it is audited", () -> audit("set-aside").size() == 4);
        assertThat(audit("taken-on"))
                .extracting(json -> json.get("debate").asText())
                .containsExactly("first", "second", "third");
        assertThat(audit("set-aside"))
                .extracting(json -> json.get("offset").asLong())
                .containsExactly(1L, 3L, 4L, 5L);
    }

    private List<ProducerRecord<byte[], byte[]>> goodAndBad() {
        ProducerRecord<byte[], byte[]> heavy = good("heavy");
        heavy.headers().add("burden", new byte[1024 * 1024]);
        byte[] huge = new byte[2 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        ProducerRecord<byte[], byte[]> posing = bare("{\"version\":1,\"debate\":\u001b[2J");
        posing.headers().add("dlc_attempts", text("41"));
        posing.headers().add("dlc_replayed", text("0"));
        posing.headers().add("ce_id", text("kept"));
        return List.of(
                good("first"),
                bare("{\"version\":2}"),
                good("second"),
                heavy,
                new ProducerRecord<>(topics.questions(), 0, text("huge"), huge),
                posing,
                good("third"));
    }

    private void check(List<DeadLetter> found) {
        assertThat(found).extracting(DeadLetter::offset).containsExactly(1L, 3L, 4L, 5L);
        assertThat(found).extracting(DeadLetter::topic).containsOnly(topics.questions());
        assertThat(found).extracting(DeadLetter::attempts).containsExactly(1, 1, 1, 42);
        assertThat(found).extracting(DeadLetter::whole).containsExactly(true, true, false, true);
        assertThat(found).extracting(DeadLetter::replayed).containsOnly(false);
        assertThat(found.get(0).reason()).contains("version 1", "version 2");
        assertThat(found.get(3).error()).contains("JsonParseException");
        assertThat(found.get(3).text()).doesNotContain("\u001b").startsWith("{\"version\":1");
    }

    private List<String> claims(int number) {
        List<String> claimed = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Claim claim = worker.claim();
            claimed.add(claim.log().debate().value());
            claim.log().close();
        }
        return claimed;
    }

    @Test
    void a_letter_is_brought_again_once_however_many_ask_for_it_at_the_same_time() throws Exception {
        // Good but for its headers, which are not kept: brought again it is a question.
        ProducerRecord<byte[], byte[]> heavy = good("heavy");
        heavy.headers().add("burden", new byte[100_000]);
        send(List.of(heavy, bare("nonsense"), good("first")));
        assertThat(claims(1)).containsExactly("first");

        List<CompletableFuture<Boolean>> replays = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> letters.replay(0)))
                .limit(4)
                .toList();
        long brought = replays.stream()
                .filter(replay ->
                        replay.handle((done, failed) -> failed == null && done).join())
                .count();
        assertThat(brought).isEqualTo(1);
        assertThat(letters.replay(0)).isFalse();
        assertThat(letters.list(0, 10)).extracting(DeadLetter::replayed).startsWith(true, false);
        assertThat(claims(1)).containsExactly("heavy");

        long nonsense = letters.list(0, 10).get(1).place();
        assertThat(letters.replay(nonsense)).isTrue();
        WorkerProcess.await("it is set aside again", () -> letters.list(0, 10).size() == 3);
        assertThat(letters.list(0, 10).get(2).attempts()).isEqualTo(2);
        assertThat(letters.replay(nonsense)).isFalse();
        assertThat(audit("replayed")).hasSize(2);
    }

    @Test
    void forged_and_stale_events_are_audited_with_what_became_of_debates_and_partitions() throws Exception {
        List<RecordedEvent> story = Story.recorded(ONE, Instant.EPOCH);
        worker.transport().submit(ONE, QUESTION);
        Claim claim = worker.claim();
        claim.log().append(story.subList(0, 2));
        claim.log().sync();
        ProducerRecord<byte[], byte[]> stale = EventRecords.write(topics, new Epoch(0, "nobody"), story.get(2));
        ProducerRecord<byte[], byte[]> foreign = new ProducerRecord<>(stale.topic(), 0, stale.key(), stale.value());
        send(List.of(stale, foreign));
        claim.log().append(story.subList(2, story.size()));
        claim.log().sync();
        claim.log().close();
        claim.log().close();
        assertThat(worker.journal().read(ONE, 1)).isEqualTo(story);

        WorkerProcess.await(
                "they are audited",
                () -> audit("ignored").size() == 2 && audit("closed").size() == 1);
        assertThat(audit("ignored")).allSatisfy(json -> {
            assertThat(json.get("reason").asText()).contains(stale.topic(), "debate one");
            assertThat(json.get("offset").asLong()).isPositive();
        });
        assertThat(audit("taken")).hasSize(1);
        worker.transport().close();
        try (WorkerProcess late = WorkerProcess.on(cluster, OnBroker.membership())) {
            WorkerProcess.await("it is released", () -> audit(late, "released").size() == 1);
            assertThat(audit(late, "closed")).hasSize(1);
        }
    }

    private List<JsonNode> audit(String what) {
        return audit(worker, what);
    }

    private List<JsonNode> audit(WorkerProcess reader, String what) {
        List<JsonNode> found = new ArrayList<>();
        reader.journal().readers().read(new TopicPartition(topics.audit(), 0), 0, message -> {
            try {
                JsonNode json = new ObjectMapper().readTree(message.value());
                assertThat(json.get("by").asText()).isNotBlank();
                assertThat(Instant.parse(json.get("at").asText())).isAfter(Instant.EPOCH);
                if (json.get("what").asText().equals(what)) {
                    found.add(json);
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
        return found;
    }
}
