package dev.dialectic.kafka.lab;

import dev.dialectic.Dialectic;
import dev.dialectic.Serving;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.lab.Invariant;
import dev.dialectic.lab.JournalChecker;
import dev.dialectic.lab.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * A bug as people write them with Kafka, and how the laboratory looks for it. It is planted in what stands beside what ships: a
 * reader, a worker, a writer of our own, with the bug and without it.
 *
 * @param name its number and what is wrong
 * @param caughtAs the invariant that has to say so
 * @param search looks for it, planted or not, and tells what is broken
 */
record PlantedTopicBug(String name, Invariant caughtAs, BiFunction<Lab, Boolean, Set<Invariant>> search) {

    static List<PlantedTopicBug> all() {
        return List.of(
                new PlantedTopicBug(
                        "B3 what is there twice is told twice",
                        Invariant.I2_SEQUENCES_HAVE_NO_GAP,
                        (lab, planted) -> reading(lab, planted, new CarelessReader(true, true, false))),
                new PlantedTopicBug(
                        "B4 epochs are not looked at",
                        Invariant.I1_ACKNOWLEDGED_IS_KEPT,
                        (lab, planted) -> reading(lab, planted, new CarelessReader(true, false, true))),
                new PlantedTopicBug(
                        "B4 nobody is shut out who was followed by another",
                        Invariant.I7_EPOCHS_NEVER_FALL,
                        PlantedTopicBug::notShutOut),
                new PlantedTopicBug(
                        "B5 the offset is committed before the question is taken on",
                        Invariant.I9_ENDS_OR_SAYS_WHY,
                        PlantedTopicBug::offsetFirst),
                new PlantedTopicBug(
                        "B12 the transaction is open while an agent is asked",
                        Invariant.I4_NOTHING_IS_PAID_TWICE,
                        PlantedTopicBug::openOverTheCall),
                new PlantedTopicBug(
                        "B13 a subscriber reads what is not committed",
                        Invariant.I1_ACKNOWLEDGED_IS_KEPT,
                        (lab, planted) -> reading(lab, planted, new CarelessReader(false, true, true))));
    }

    @Override
    public String toString() {
        return name;
    }

    /** A topic with all that may be in it, read with the bug, or by the journal that ships. */
    private static Set<Invariant> reading(Lab lab, boolean planted, CarelessReader careless) {
        Script script = Script.of(lab, lab.nextDebate());
        long ballot = script.firstBallot();
        script.write(1, 5).write(6, ballot - 1);
        try (KafkaProducer<byte[], byte[]> stranger = RecordFaults.stranger(lab.bootstrap())) {
            RecordFaults.send(stranger, script.record(script.event(3), 2, "who sent it again"));
            RecordFaults.send(stranger, script.record(script.stolenBallot(), 1, "who was followed by another"));
        }
        try (KafkaProducer<byte[], byte[]> died = script.owner()) {
            died.beginTransaction();
            died.send(script.record(script.stolenBallot(), 3, "who died"));
            died.flush();
            died.abortTransaction();
        }
        script.write(ballot, script.last());
        List<RecordedEvent> read =
                planted ? careless.read(lab, script.debate()) : lab.journal().read(script.debate(), 1);
        return broken(JournalChecker.of(script.debate(), read, lab.ledger().of(script.debate()))
                .endingAs(LabDebate.undisturbed(script.debate()))
                .violations());
    }

    /** A writer that slept, and goes on when another has written on: with a name that the other took from it, or with one of its own. */
    private static Set<Invariant> notShutOut(Lab lab, boolean planted) {
        Script script = Script.of(lab, lab.nextDebate()).write(1, 5);
        try (KafkaProducer<byte[], byte[]> zombie = planted ? RecordFaults.stranger(lab.bootstrap()) : script.owner()) {
            script.write(6, script.last());
            ProducerRecord<byte[], byte[]> late = script.record(script.event(6), 1, "who slept");
            if (planted) {
                RecordFaults.send(zombie, late);
            } else {
                zombie.beginTransaction();
                zombie.send(late);
                zombie.commitTransaction();
            }
        } catch (KafkaException shutOut) {
            // As it has to be: what is written by then shows in the topic.
        }
        return lab.check(List.of(script.debate())).broken();
    }

    private static Set<Invariant> broken(List<Violation> violations) {
        return violations.stream().map(Violation::invariant).collect(Collectors.toSet());
    }

    /** A worker that says how far it has read, and dies before it takes on what it has read; then a sound one serves. */
    private static Set<Invariant> offsetFirst(Lab lab, boolean planted) {
        DebateId lost = lab.submit(1).get(0);
        try (KafkaConsumer<byte[], byte[]> dying = GroupFaults.member(lab)) {
            dying.subscribe(List.of(lab.topic("questions")));
            for (boolean met = false; !met; ) {
                ConsumerRecords<byte[], byte[]> read = dying.poll(Duration.ofMillis(50));
                for (ConsumerRecord<byte[], byte[]> one : read) {
                    met |= new String(one.key(), java.nio.charset.StandardCharsets.UTF_8).equals(lost.value());
                    if (planted) {
                        dying.commitSync(Map.of(
                                new TopicPartition(one.topic(), one.partition()),
                                new OffsetAndMetadata(one.offset() + 1)));
                    }
                }
            }
        }
        DebateId next = lab.sharingPartition(lost);
        serve(lab, () -> lab.awaitClosed(List.of(next)));
        return lab.check(List.of(lost, next)).broken();
    }

    private static void serve(Lab lab, Runnable meanwhile) {
        try (KafkaJournal journal = KafkaJournal.on(lab.cluster());
                KafkaTransport transport = KafkaTransport.over(journal);
                Dialectic sound = sound(lab, journal);
                Serving serving = sound.serve(transport, 1)) {
            meanwhile.run();
            serving.drain(Duration.ofSeconds(30));
        }
    }

    private static Dialectic sound(Lab lab, KafkaJournal journal) {
        LedgerClient ledger = new LedgerClient(lab.ledger().address(), "sound");
        return LabDebate.over(journal, new PaidPanel(LabDebate.panel(), ledger))
                .listener(ledger)
                .build();
    }

    /** A writer that gives a turn, asks, and dies before it commits, or after; then a sound one goes on. */
    private static Set<Invariant> openOverTheCall(Lab lab, boolean planted) {
        Script script = Script.unpaid(lab, lab.nextDebate());
        long turn = 1;
        while (!(script.event(turn).event() instanceof TurnGiven)) {
            turn++;
        }
        script.write(1, turn - 1);
        CallKey call = ((TurnGiven) script.event(turn).event()).call();
        try (KafkaProducer<byte[], byte[]> dying = script.owner()) {
            dying.beginTransaction();
            dying.send(script.record(script.event(turn), 2, "who dies"));
            dying.flush();
            if (!planted) {
                dying.commitTransaction();
            }
            new LedgerClient(lab.ledger().address(), "who dies").call(script.debate(), call, 1);
            dying.close(Duration.ZERO);
        }
        try (KafkaJournal journal = KafkaJournal.on(lab.cluster());
                Dialectic sound = sound(lab, journal)) {
            sound.resume(script.debate());
        }
        return lab.check(List.of(script.debate())).broken();
    }
}
