package dev.dialectic.kafka.lab;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.broker.Broker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** K12: topics that are missing, are deleted under a debate, or may not be written any more. Stateless. */
final class TopicFaults {

    private static final DebateId DEBATE = DebateId.of("debate-1");
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TopicFaults() {}

    /** What is done to the topic of events. */
    private interface Deed {
        void to(String topic) throws ExecutionException, InterruptedException;
    }

    static Row all(Broker broker) {
        Row row = new Row("K12", "topics missing, deleted under a debate, denied to its writer");
        try (Admin admin = Admin.create(java.util.Map.of("bootstrap.servers", broker.bootstrap()))) {
            row.add(against(broker, "missing", topic -> {}, false));
            row.add(against(
                    broker,
                    "deleted",
                    topic -> admin.deleteTopics(List.of(topic)).all().get(),
                    true));
            row.add(against(
                    broker,
                    "denied",
                    topic -> admin.createAcls(List.of(denied(topic))).all().get(),
                    true));
        }
        return row;
    }

    private static AclBinding denied(String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:ANONYMOUS", "*", AclOperation.WRITE, AclPermissionType.DENY));
    }

    /** An end within a few times the patience, and an error that says where. */
    private static List<String> against(Broker broker, String what, Deed deed, boolean fails) {
        String prefix = "lab-topics-" + NUMBER.incrementAndGet() + ".";
        long begun = System.nanoTime();
        try (KafkaJournal journal = KafkaJournal.on(
                        WorkerMain.cluster(broker.bootstrap(), prefix, 1).withPatience(PATIENCE));
                DebateLog log = journal.open(DEBATE)) {
            write(log, 1);
            deed.to(prefix + "events");
            begun = System.nanoTime();
            write(log, 2);
            return fails ? List.of(what + ": expected an error, found none") : List.of();
        } catch (JournalFailedException told) {
            boolean quick = System.nanoTime() - begun < PATIENCE.multipliedBy(5).toNanos();
            boolean clear = fails && String.valueOf(told.getMessage()).contains(DEBATE.value());
            return quick && clear ? List.of() : List.of(what + ": quick " + quick + ", told: " + told.getMessage());
        } catch (DialecticException | ExecutionException other) {
            return List.of(what + ": expected a journal that failed, found " + other);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static void write(DebateLog log, long sequence) {
        log.append(List.of(new RecordedEvent(DEBATE, sequence, Instant.EPOCH, new DebatePaused("to be tried"))));
        log.sync();
    }
}
