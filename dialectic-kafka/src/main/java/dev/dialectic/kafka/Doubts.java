package dev.dialectic.kafka;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records that were met with among the events and not believed. Thread-safe. */
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaJournal.class);

    /** So many are remembered. */
    private static final int MOST = 1_000;

    private final Audit audit;
    private final Set<IgnoredRecord> told = new LinkedHashSet<>();

    Doubts(Audit audit) {
        this.audit = audit;
    }

    /** Tells of one, once. */
    void tell(IgnoredRecord message) {
        synchronized (told) {
            if (told.size() >= MOST || !told.add(message)) {
                return;
            }
        }
        LOG.warn("{}", message);
        audit.ignored(message);
    }

    /** All that are remembered, in the order they were found. */
    List<IgnoredRecord> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }
}
