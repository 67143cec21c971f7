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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
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

    /** So many records that were not believed are remembered. */
    private static final int IGNORED = 1_000;

    private final KafkaCluster cluster;
    private final Clients clients;
    private final Topics topics;
    private final Readers readers;
    private final Index index;
    private final Clock clock;
    private final Counts counts = new Counts();
    private final Owners owners;
    private final Set<DebateId> inUse = ConcurrentHashMap.newKeySet();
    private final Map<DebateId, OwnedLog> open = new ConcurrentHashMap<>();
    private final Map<IgnoredRecord, Integer> ignored = new LinkedHashMap<>();
    private final Tails tails = new Tails();
    private Instant lastBeginning = Instant.EPOCH;

    private KafkaJournal(KafkaCluster cluster, Clients clients, Topics topics) {
        this.cluster = cluster;
        this.clients = clients;
        this.topics = topics;
        this.readers = new Readers(clients, cluster.patience());
        this.owners = new Owners(partition -> Owner.take(topics, partition, clients, readers, counts));
        this.index = new Index(topics, readers);
        this.clock = Clock.systemUTC();
    }

    /**
     * The journal on a cluster. Topics that are not there are created.
     *
     * @param cluster where the brokers are
     * @return the journal
     * @throws JournalFailedException if no broker answers in time, or the topics can neither be found nor created
     * @throws IllegalStateException if there are topics that do not belong together
     */
    public static KafkaJournal on(KafkaCluster cluster) {
        Clients clients = new Clients(cluster);
        return new KafkaJournal(cluster, clients, Topics.ensure(cluster, clients));
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
        take(debate);
        boolean opened = false;
        try {
            Owner owner = taken.get();
            IndexEntry entry = index.find(debate).orElseGet(() -> entry(debate));
            DebateFold fold = fold(debate, DebateFold.Bookmark.at(entry.offset()), 1);
            OwnedLog.Found found = new OwnedLog.Found(entry, fold.epoch(), fold.events());
            OwnedLog log = new OwnedLog(topics, owner, found, this::beginning, this::closed);
            open.put(debate, log);
            opened = true;
            return log;
        } finally {
            if (!opened) {
                inUse.remove(debate);
            }
        }
    }

    /** What the index will say of a debate of which it says nothing yet. */
    IndexEntry entry(DebateId debate) {
        long end = readers.end(topics.events(topics.partition(debate)));
        return new IndexEntry(debate, IndexEntry.Status.ACCEPTED, end, Instant.EPOCH, Optional.empty());
    }

    /** A log that can write no more stands in nobody's way, even if whoever holds it has not noticed yet. */
    private synchronized void take(DebateId debate) {
        OwnedLog held = open.get(debate);
        if (held != null && held.owner().lost().isPresent()) {
            closed(held);
        }
        if (!inUse.add(debate)) {
            throw new JournalConflictException(
                    "debate " + debate
                            + ": expected no other writer, found one that has it open in this process; is another runner on it?");
        }
    }

    private synchronized void closed(OwnedLog log) {
        if (open.remove(log.debate(), log)) {
            inUse.remove(log.debate());
        }
    }

    /** The partitions that are written here. */
    Owners owners() {
        return owners;
    }

    /** The debates that are open here and whose write has waited for the brokers for so long. */
    List<DebateId> stalled(Duration least) {
        Instant latest = Instant.now().minus(least);
        return open.values().stream()
                .filter(log -> log.waiting().filter(latest::isAfter).isPresent())
                .map(OwnedLog::debate)
                .toList();
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
        return tails.of(debate)
                .from(from, end -> readOn(debate, end))
                .orElseGet(() -> begin(debate)
                        .map(begin -> List.copyOf(fold(debate, begin, from).events()))
                        .orElseGet(List::of));
    }

    private Optional<Tails.ReadOn> readOn(DebateId debate, Optional<DebateFold.Bookmark> end) {
        return end.or(() -> begin(debate)).map(begin -> {
            DebateFold fold = new DebateFold(debate, begin, 1, this::ignore);
            long offset = readers.read(topics.events(topics.partition(debate)), begin.offset(), fold::apply);
            return new Tails.ReadOn(fold.events(), fold.bookmark(offset));
        });
    }

    private Optional<DebateFold.Bookmark> begin(DebateId debate) {
        return index.find(debate).map(entry -> DebateFold.Bookmark.at(entry.offset()));
    }

    private DebateFold fold(DebateId debate, DebateFold.Bookmark begin, long from) {
        DebateFold fold = new DebateFold(debate, begin, from, this::ignore);
        readers.read(topics.events(topics.partition(debate)), begin.offset(), fold::apply);
        return fold;
    }

    private void ignore(IgnoredRecord message) {
        synchronized (ignored) {
            if (ignored.size() < IGNORED && ignored.put(message, ignored.size()) == null) {
                LOG.warn("{}", message);
            }
        }
    }

    /**
     * Records that were met with and not believed: forged ones, and those of writers that had been followed by others.
     *
     * @return up to 1,000 of them, in the order they were found
     */
    public List<IgnoredRecord> ignored() {
        synchronized (ignored) {
            return List.copyOf(ignored.keySet());
        }
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
    public void close() {
        owners.close();
        readers.close();
    }
}
