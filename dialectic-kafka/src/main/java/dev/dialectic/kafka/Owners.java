package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that are written here, each by its owner. Thread-safe: whoever looks does not wait for whoever takes one. */
final class Owners implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    private final IntFunction<Owner> taking;
    private final Map<Integer, Owner> owners = new ConcurrentHashMap<>();
    private boolean closed;

    Owners(IntFunction<Owner> taking) {
        this.taking = taking;
    }

    /**
     * The owner of a partition, taken where there is none that can write.
     *
     * @throws dev.dialectic.error.JournalFailedException if the brokers do not answer, or do not allow it
     */
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
            owner = taking.apply(partition);
            owners.put(partition, owner);
        }
        return owner;
    }

    /** The owner of a partition that is here and can write. */
    Optional<Owner> find(int partition) {
        return Optional.ofNullable(owners.get(partition))
                .filter(owner -> owner.lost().isEmpty());
    }

    /** Why the owner of a partition here can write no more; empty where it can, and where there is none. */
    Optional<DialecticException> lost(int partition) {
        return Optional.ofNullable(owners.get(partition)).flatMap(Owner::lost);
    }

    /** Gives a partition back; what is open there can write no more. */
    synchronized void release(int partition) {
        Owner owner = owners.remove(partition);
        if (owner != null) {
            owner.close();
        }
    }

    /** Gives all back, and takes none any more. */
    @Override
    public synchronized void close() {
        closed = true;
        owners.values().forEach(Owner::close);
        owners.clear();
    }
}
