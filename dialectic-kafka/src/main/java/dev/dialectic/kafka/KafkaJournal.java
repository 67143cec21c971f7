package dev.dialectic.kafka;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps debates on Kafka, in one topic that they share. Thread-safe; any number of processes may read.
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

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private final KafkaCluster cluster;
    private final Clients clients;
    private final Topics topics;
    private final Readers readers;
    private final Index index;
    private final DebateReader reader;
    private final DebateTopics own;
    private final Clock clock;
    private final Map<Integer, Owner> owners = new ConcurrentHashMap<>();
    private final Set<DebateId> taken = ConcurrentHashMap.newKeySet();
    private final Map<DebateId, OwnedLog> open = new ConcurrentHashMap<>();
    private final OwnedLog.Surroundings surroundings;
    private Instant lastBeginning = Instant.EPOCH;
    private volatile boolean closed;

    private KafkaJournal(KafkaCluster cluster, Clients clients, Readers readers, Topics topics) {
        this.cluster = cluster;
        this.clients = clients;
        this.topics = topics;
        this.readers = readers;
        this.index = new Index(topics, readers);
        this.reader = new DebateReader(topics, readers, index, cluster.patience());
        this.own = new DebateTopics(cluster, clients, topics);
        this.surroundings = new OwnedLog.Surroundings(this::beginning, own::create, this::closed);
        this.clock = Clock.systemUTC();
    }

    /**
     * The journal on a cluster. Topics that are not there are created.
     *
     * @param cluster where the brokers are
     * @return the journal
     * @throws JournalFailedException if no broker answers in time, or the topics can neither be found nor created
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
        take(debate);
        boolean opened = false;
        try {
            int partition = topics.partition(debate);
            Owner owner = owner(partition);
            IndexEntry entry = index.find(debate).orElseGet(() -> entry(debate));
            requireKnown(entry);
            DebateFold fold = reader.fold(entry, 1);
            OwnedLog.Found found = new OwnedLog.Found(entry, fold.epoch(), fold.events());
            OwnedLog log = new OwnedLog(topics, owner, found, surroundings);
            open.put(debate, log);
            opened = true;
            return log;
        } finally {
            if (!opened) {
                taken.remove(debate);
            }
        }
    }

    private static void requireKnown(IndexEntry entry) {
        if (entry.isForgotten()) {
            throw new JournalConflictException("debate " + entry.debate()
                    + ": expected one that can be written, found that it was forgotten at " + entry.ended()
                    + "; take another id");
        }
    }

    /** What the index will say of a debate of which it says nothing yet. */
    IndexEntry entry(DebateId debate) {
        List<TopicPartition> places = topics.places(debate);
        // Topics of its own are not there yet.
        Map<TopicPartition, Long> ends = topics.perDebate() ? Map.of() : readers.ends(places);
        return IndexEntry.unwritten(
                debate,
                places.stream().map(place -> ends.getOrDefault(place, 0L)).toList());
    }

    /** A log that can write no more stands in nobody's way, even if whoever holds it has not noticed yet. */
    private synchronized void take(DebateId debate) {
        OwnedLog held = open.get(debate);
        if (held != null && held.owner().lost().isPresent()) {
            closed(held);
        }
        if (!taken.add(debate)) {
            throw new JournalConflictException(
                    "debate " + debate
                            + ": expected no other writer, found one that has it open in this process; is another runner on it?");
        }
    }

    private synchronized void closed(OwnedLog log) {
        if (open.remove(log.debate(), log)) {
            taken.remove(log.debate());
        }
    }

    /** The owner of a partition in this process, taken where there is none that can write. */
    synchronized Owner owner(int partition) {
        if (closed) {
            throw new IllegalStateException("journal: expected one that is open, found one that was closed");
        }
        Owner owner = owners.get(partition);
        if (owner == null || owner.lost().isPresent()) {
            if (owner != null) {
                LOG.warn(
                        "partition {} is taken again: {}",
                        partition,
                        owner.lost().get().getMessage());
                owner.close();
            }
            owner = Owner.take(topics, partition, clients, readers);
            owners.put(partition, owner);
        }
        return owner;
    }

    /** Whether a partition can be written here without taking it. */
    boolean owns(int partition) {
        Owner owner = owners.get(partition);
        return owner != null && owner.lost().isEmpty();
    }

    /** Gives a partition back; what is open there can write no more. */
    synchronized void release(int partition) {
        Owner owner = owners.remove(partition);
        if (owner != null) {
            owner.close();
        }
    }

    /** The debates of a partition that are open here by an owner that can write. */
    List<DebateId> open(int partition) {
        return open.values().stream()
                .filter(log -> log.owner().lost().isEmpty())
                .map(OwnedLog::debate)
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
        return reader.ignored();
    }

    /**
     * {@inheritDoc} Of debates that were begun in different processes the clocks of these tell the order.
     *
     * @throws JournalFailedException if the brokers do not answer
     */
    @Override
    public List<DebateId> debates() {
        return index.all().stream()
                .filter(IndexEntry::isBegun)
                .sorted(Comparator.comparing(IndexEntry::begun).thenComparing(IndexEntry::debate))
                .map(IndexEntry::debate)
                .toList();
    }

    static void requireFrom(DebateId debate, long from) {
        if (from < 1) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected to read from event 1 or later, found " + from);
        }
    }

    /** Gives all partitions back. Debates that are still open can write no more. */
    @Override
    public synchronized void close() {
        closed = true;
        owners.values().forEach(Owner::close);
        owners.clear();
        readers.close();
        own.close();
    }
}
