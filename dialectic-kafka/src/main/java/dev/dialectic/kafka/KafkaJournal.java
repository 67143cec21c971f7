package dev.dialectic.kafka;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps debates on Kafka, on topics as the cluster's {@link TopicLayout} has it. Thread-safe; any number of processes may read.
 *
 * <p>A debate is written by whoever owns its partition. Opening a debate takes that right from any other process that has it, whose
 * debates of that partition then end with a {@link JournalConflictException}, and nothing of them is written any more. So
 * processes that write at the same time share their debates by a transport, which gives each its partitions.
 *
 * <p>What was acknowledged is as durable as the brokers make it: with three copies of each record it survives the loss of a
 * broker; a single broker acknowledges before its disk does.
 *
 * <p>Each partition that is owned has a daemon thread that writes it, {@code dialectic-kafka-} and its number, until the journal is
 * closed. Callers wait for it even when they are interrupted, and keep the interrupt.
 */
public final class KafkaJournal implements Journal, AutoCloseable {

    private final KafkaCluster cluster;
    private final Clients clients;
    private final Topics topics;
    private final Readers readers;
    private final Index index;
    private final DebateReader reader;
    private final DebateTopics own;
    private final Clock clock;
    private final Audit audit;
    private final Counts counts = new Counts();
    private final Owners owners;
    private final OpenLogs logs = new OpenLogs();
    private final OwnedLog.Surroundings surroundings;
    private Instant lastBeginning = Instant.EPOCH;

    private KafkaJournal(KafkaCluster cluster, Clients clients, Readers readers, Topics topics) {
        this.cluster = cluster;
        this.clients = clients;
        this.topics = topics;
        this.readers = readers;
        this.owners = new Owners(partition -> Owner.take(topics, partition, clients, readers, counts));
        this.index = new Index(topics, readers);
        this.clock = Clock.systemUTC();
        this.audit = new Audit(topics, clients, clock);
        this.reader = new DebateReader(topics, readers, index, new Doubts(audit), cluster.patience());
        this.own = new DebateTopics(cluster, clients, topics);
        this.surroundings = new OwnedLog.Surroundings(this::beginning, own::create, logs::closed);
    }

    /**
     * The journal on a cluster. Topics that are not there are created.
     *
     * @param cluster where the brokers are
     * @return the journal
     * @throws JournalFailedException if no broker answers in time, the topics can neither be found nor created, or Kafka cannot use
     *     what the cluster says, such as a host that nobody knows or a file that cannot be read; no value of a property is told
     * @throws IllegalStateException if there are topics that do not belong together, or debates in another layout
     */
    public static KafkaJournal on(KafkaCluster cluster) {
        Clients clients = new Clients(cluster);
        Readers readers = new Readers(clients, cluster.patience());
        try {
            return new KafkaJournal(cluster, clients, readers, Founding.ensure(cluster, clients, readers));
        } catch (RuntimeException | Error failed) {
            readers.close();
            throw failed;
        }
    }

    KafkaCluster cluster() {
        return cluster;
    }

    Clients clients() {
        return clients;
    }

    Topics topics() {
        return topics;
    }

    Readers readers() {
        return readers;
    }

    Audit audit() {
        return audit;
    }

    Counts counts() {
        return counts;
    }

    Index index() {
        return index;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.dialectic.error.JournalCorruptException if events of it are missing, or cannot be read
     * @throws JournalFailedException if the brokers do not answer
     * @throws IllegalStateException if this journal is closed
     */
    @Override
    public DebateLog open(DebateId debate) {
        return open(debate, () -> owners.owner(topics.partition(debate)));
    }

    /** Opens a debate only where that takes the right to write from nobody; empty where it would. */
    Optional<OwnedLog> openOwned(DebateId debate) {
        return owners.find(topics.partition(debate)).map(owner -> open(debate, () -> owner));
    }

    private OwnedLog open(DebateId debate, Supplier<Owner> taken) {
        logs.take(debate);
        boolean opened = false;
        try {
            Owner owner = taken.get();
            IndexEntry entry = index.find(debate).orElseGet(() -> index.unwritten(debate));
            entry.requireKnown();
            DebateFold fold = reader.fold(entry, 1);
            OwnedLog.Found found = new OwnedLog.Found(entry, fold.epoch(), fold.events());
            OwnedLog log = new OwnedLog(topics, owner, found, surroundings);
            logs.opened(log);
            opened = true;
            return log;
        } finally {
            if (!opened) {
                logs.giveBack(debate);
            }
        }
    }

    /** The partitions that are written here. */
    Owners owners() {
        return owners;
    }

    /** The debates that are open here and whose write has waited for the brokers for so long. */
    List<DebateId> stalled(Duration least) {
        return logs.stalled(least);
    }

    /** The debates of a partition that are open here by an owner that can write. */
    List<DebateId> open(int partition) {
        return logs.writable().stream()
                .filter(debate -> topics.partition(debate) == partition)
                .toList();
    }

    /** Later than any before, so that debates are told in the order they were begun here. */
    private synchronized Instant beginning() {
        Instant now = clock.instant();
        lastBeginning = now.isAfter(lastBeginning) ? now : lastBeginning.plusNanos(1);
        return lastBeginning;
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.dialectic.error.JournalCorruptException if events of it are missing, or cannot be read
     * @throws JournalFailedException if the brokers do not answer
     */
    @Override
    public List<RecordedEvent> read(DebateId debate, long from) {
        requireFrom(debate, from);
        // Always what the brokers show, also of what is open here: whoever is woken by it must find it.
        return reader.read(debate, from);
    }

    /**
     * Records that were met with and not believed: forged ones, and those of writers that had been followed by others.
     *
     * @return up to 1,000 of them, in the order they were found
     */
    public List<IgnoredRecord> ignored() {
        return reader.doubts().told();
    }

    /**
     * {@inheritDoc} Of debates that were begun in different processes the clocks of these tell the order.
     *
     * @throws JournalFailedException if the brokers do not answer
     */
    @Override
    public List<DebateId> debates() {
        return index.begun(entry -> true);
    }

    /**
     * Forgets a debate that is closed, for ever: it is not told of any more, nothing is read of it, and neither it nor its question
     * comes back under its id. Where debates have topics of their own these are deleted. Where they share topics its records stay
     * in them, unread, until those topics drop them by their own retention. Like opening, it takes the partition from any other
     * process that has it. Forgetting twice does no harm, and finishes what failed the first time.
     *
     * <p>Another process that read the debate before may still show what it remembers of it.
     *
     * @param debate which debate; one that is not known is no mistake
     * @throws IllegalStateException if the debate is not closed, or this journal is closed
     * @throws JournalConflictException if it is open here, or somebody else takes the partition meanwhile
     * @throws JournalFailedException if the brokers do not answer, or do not allow it
     */
    public void forget(DebateId debate) {
        logs.take(debate);
        try {
            Owner owner = owners.owner(topics.partition(debate));
            Optional<IndexEntry> known = index.find(debate).filter(entry -> !entry.isForgotten());
            if (known.isPresent()) {
                var gone = known.get().forgotten(clock.instant()).write(topics);
                var told = audit.record(Audit.Kind.FORGOTTEN, Audit.Place.of(debate, gone.partition()), "");
                Owner.await(owner.write(Deed.of("debate " + debate + ", which is forgotten", List.of(gone, told))));
            }
            reader.forget(debate);
            own.delete(debate);
        } finally {
            logs.giveBack(debate);
        }
    }

    /**
     * Forgets all debates that were closed before a moment, as {@link #forget} does.
     *
     * @param moment by the times of their last events
     * @return those that were forgotten, in the order they were begun
     * @throws JournalConflictException if one of them is open here, or somebody else takes its partition meanwhile
     * @throws JournalFailedException if the brokers do not answer, or do not allow it
     */
    public List<DebateId> forgetClosedBefore(Instant moment) {
        List<DebateId> ended = index.begun(entry ->
                entry.status() == IndexEntry.Status.CLOSED && entry.ended().isBefore(moment));
        ended.forEach(this::forget);
        return ended;
    }

    static void requireFrom(DebateId debate, long from) {
        if (from < 1) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected to read from event 1 or later, found " + from);
        }
    }

    /** Gives all partitions back. Debates that are still open can write no more. */
    @Override
    public void close() {
        owners.close();
        audit.close();
        readers.close();
        own.close();
    }
}
