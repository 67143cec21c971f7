package dev.dialectic.kafka.lab;

import dev.dialectic.Dialectic;
import dev.dialectic.event.BallotCast;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.vote.Ballot;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A debate whose events are all known, which were paid for and acknowledged, and which is written to the topics piece by piece, with
 * something else between the pieces. Used by one thread.
 */
final class Script {

    private final Lab lab;
    private final DebateId debate;
    private final List<RecordedEvent> events;

    private Script(Lab lab, DebateId debate, List<RecordedEvent> events) {
        this.lab = lab;
        this.debate = debate;
        this.events = events;
    }

    /** Debates in memory, before the eyes of the ledger. */
    static Script of(Lab lab, DebateId debate) {
        InMemoryJournal memory = new InMemoryJournal();
        LedgerClient ledger = new LedgerClient(lab.ledger().address(), "script");
        try (Dialectic alone = LabDebate.over(memory, new PaidPanel(LabDebate.panel(), ledger))
                .listener(ledger)
                .ids(() -> debate)
                .build()) {
            alone.debate(LabDebate.question(debate));
        }
        return new Script(lab, debate, memory.read(debate, 1));
    }

    /** The same, of which nobody was told and for which nobody was paid yet. */
    static Script unpaid(Lab lab, DebateId debate) {
        InMemoryJournal memory = new InMemoryJournal();
        try (Dialectic alone = LabDebate.over(memory, new PaidPanel(LabDebate.panel(), (called, key, attempt) -> {}))
                .ids(() -> debate)
                .build()) {
            alone.debate(LabDebate.question(debate));
        }
        return new Script(lab, debate, memory.read(debate, 1));
    }

    DebateId debate() {
        return debate;
    }

    RecordedEvent event(long sequence) {
        return events.get((int) sequence - 1);
    }

    long last() {
        return events.size();
    }

    /** The sequence of the first ballot. */
    long firstBallot() {
        return events.stream()
                .filter(event -> event.event() instanceof BallotCast)
                .findFirst()
                .orElseThrow()
                .sequence();
    }

    /** Writes events as whoever opens the debate does: each time it begins a new epoch. */
    Script write(long from, long to) {
        // A journal of its own, that knows nothing of who was the owner before.
        try (KafkaJournal journal = KafkaJournal.on(lab.cluster());
                DebateLog log = journal.open(debate)) {
            log.append(events.subList((int) from - 1, (int) to));
            log.sync();
        }
        return this;
    }

    /** The first ballot, moved to another option. */
    RecordedEvent stolenBallot() {
        RecordedEvent genuine = event(firstBallot());
        BallotCast cast = (BallotCast) genuine.event();
        BallotCast stolen = new BallotCast(
                cast.round(), cast.voter(), Ballot.of("files", 1, "stolen"), cast.usage(), cast.repaired());
        return new RecordedEvent(debate, genuine.sequence(), genuine.at(), stolen);
    }

    /** An event as a record of an epoch, by a writer of one's choice. */
    ProducerRecord<byte[], byte[]> record(RecordedEvent event, long epoch, String writer) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                lab.events(), RecordFaults.text(debate.value()), RecordFaults.text(EventJson.write(event)));
        message.headers().add("dlc_epoch", RecordFaults.text(String.valueOf(epoch)));
        message.headers().add("dlc_writer", RecordFaults.text(writer));
        message.headers().add("ce_sequence", RecordFaults.text(String.format("%019d", event.sequence())));
        message.headers()
                .add(
                        "ce_type",
                        RecordFaults.text("dev.dialectic." + event.event().type() + ".v1"));
        return message;
    }

    /** A producer in the place of the owner of the debate's partition, which it shuts out. */
    KafkaProducer<byte[], byte[]> owner() {
        KafkaProducer<byte[], byte[]> owner = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        lab.bootstrap(),
                        "transactional.id",
                        lab.topic("owner-" + Lab.partition(debate))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        owner.initTransactions();
        return owner;
    }
}
