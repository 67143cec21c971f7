package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker does at the moment, and what happened to it since it began. Immutable. It is told without asking the brokers: what they know
 * was looked up a second before or so, or longer while they do not answer.
 *
 * @param partitions the partitions that the group has given to this worker, from 0
 * @param waiting how many questions were taken on here, and wait to be claimed; at least 0
 * @param open the debates that are claimed here and not given back
 * @param stalled the debates that stand still because brokers do not answer: a write waits for longer than five seconds, or failed, and they
 *     are claimed again when the brokers are back
 * @param lag how many questions were brought to these partitions and not taken on by anybody; at least 0
 * @param oldestUnaccepted how long ago the oldest of these was brought, by the clock of whoever brought it; zero when there is none
 * @param fenced how often a partition was found to be another's while debates of it were held here; at least 0
 * @param deadLetters how many records were set aside here because they are no questions; at least 0
 * @param aborted how many transactions were taken back; at least 0
 * @param ended why no more questions are taken on, though nobody closed the transport: it has to be made anew; empty while all is well
 */
public record WorkerStatus(
        Set<Integer> partitions,
        int waiting,
        List<DebateId> open,
        List<DebateId> stalled,
        long lag,
        Duration oldestUnaccepted,
        long fenced,
        long deadLetters,
        long aborted,
        Optional<String> ended) {

    static final WorkerStatus IDLE =
            new WorkerStatus(Set.of(), 0, List.of(), List.of(), 0, Duration.ZERO, 0, 0, 0, Optional.empty());

    /** Copies. */
    public WorkerStatus {
        partitions = Set.copyOf(partitions);
        open = List.copyOf(open);
        stalled = List.copyOf(stalled);
    }
}
