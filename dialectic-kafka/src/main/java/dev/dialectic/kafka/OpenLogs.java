package dev.dialectic.kafka;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The debates that are open to be written in this process, each once. Thread-safe. */
final class OpenLogs {

    private final Set<DebateId> taken = ConcurrentHashMap.newKeySet();
    private final Map<DebateId, OwnedLog> open = new ConcurrentHashMap<>();

    /**
     * Takes a debate. A log that can write no more stands in nobody's way, even if whoever holds it has not noticed yet.
     *
     * @throws JournalConflictException if it is taken
     */
    synchronized void take(DebateId debate) {
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

    /** What was taken is open from now on. */
    synchronized void opened(OwnedLog log) {
        open.put(log.debate(), log);
    }

    /** Gives a debate back that was taken and not opened. */
    synchronized void giveBack(DebateId debate) {
        taken.remove(debate);
    }

    synchronized void closed(OwnedLog log) {
        if (open.remove(log.debate(), log)) {
            taken.remove(log.debate());
        }
    }

    /** The debates whose write has waited for the brokers for so long. */
    List<DebateId> stalled(Duration least) {
        Instant latest = Instant.now().minus(least);
        return debates(log -> log.waiting().filter(latest::isAfter).isPresent());
    }

    /** The debates that can be written. */
    List<DebateId> writable() {
        return debates(log -> log.owner().lost().isEmpty());
    }

    private List<DebateId> debates(Predicate<OwnedLog> wanted) {
        return open.values().stream().filter(wanted).map(OwnedLog::debate).toList();
    }
}
