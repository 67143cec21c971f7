package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.QuestionRecords.Submission;
import dev.dialectic.transport.Claim;
import dev.dialectic.transport.Recall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The questions that were taken on here: those that wait for a worker, and those that one has claimed; each once, and only while their
 * partition is ours. Thread-safe. It calls nobody while it holds its lock.
 */
final class InHand {

    private final KafkaJournal journal;
    private final Set<Integer> assigned = new TreeSet<>();
    private final Map<DebateId, Submission> waiting = new LinkedHashMap<>();
    private final Map<DebateId, Held> held = new LinkedHashMap<>();
    private final Set<DebateId> stranded = new HashSet<>();
    private boolean ended;

    InHand(KafkaJournal journal) {
        this.journal = journal;
    }

    /** A question that a worker has, and how to ask for it back. No two are equal: each has a recall of its own. */
    record Held(Submission submission, Recall recall) {
        DebateId debate() {
            return submission.debate();
        }
    }

    private int partition(DebateId debate) {
        return journal.topics().partition(debate);
    }

    synchronized void assign(int partition) {
        assigned.add(partition);
    }

    synchronized Set<Integer> assigned() {
        return new TreeSet<>(assigned);
    }

    /** A partition is ours no longer: what waits goes to whoever has it next. What is claimed is to be recalled. */
    synchronized void forget(int partition) {
        assigned.remove(partition);
        waiting.keySet().removeIf(debate -> partition(debate) == partition);
        stranded.removeIf(debate -> partition(debate) == partition);
    }

    /** No worker gets another question. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Takes questions in that are neither here nor of a partition that is not ours. */
    synchronized void add(Collection<Submission> submissions) {
        for (Submission one : submissions) {
            if (assigned.contains(partition(one.debate())) && !held.containsKey(one.debate())) {
                waiting.putIfAbsent(one.debate(), one);
            }
        }
        notifyAll();
    }

    /** What an owner finds in the index when it takes a partition: all that was taken on and is not over. */
    synchronized void found(int partition, Collection<Submission> unfinished) {
        stranded.removeIf(debate -> partition(debate) == partition);
        add(unfinished);
    }

    /** The question that has waited longest, which from now on is the caller's to {@link #claim} or to {@link #put} back. */
    synchronized Optional<Held> next(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (waiting.isEmpty() && !ended) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return Optional.empty();
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (ended) {
            return Optional.empty();
        }
        Submission first = waiting.values().iterator().next();
        waiting.remove(first.debate());
        Held next = new Held(first, new Recall());
        held.put(next.debate(), next);
        return Optional.of(next);
    }

    /** The claim of a question whose log was opened. If its partition went meanwhile, it is asked back at once. */
    Claim claim(Held next, OwnedLog log) {
        boolean ours;
        synchronized (this) {
            ours = assigned.contains(partition(next.debate()));
        }
        if (!ours) {
            next.recall().atOnce();
        }
        return new Claim(
                next.submission().question(), new ClaimedLog(log, ended -> closed(next, ended)), next.recall());
    }

    /** A claim was given back. Where the debate is not over, and that is not its own fault, somebody has to go on with it. */
    private void closed(Held claim, ClaimedLog log) {
        boolean goesOn = !log.isOver() && (log.isLost() || claim.recall().isAsked());
        if (goesOn) {
            put(claim);
        } else {
            drop(claim);
        }
        if (goesOn || log.isOver()) {
            journal.audit()
                    .tell(
                            goesOn ? Audit.Kind.GIVEN_BACK : Audit.Kind.CLOSED,
                            Audit.Place.of(claim.debate(), partition(claim.debate())),
                            "");
        }
    }

    /** A question is in nobody's hand any more. */
    synchronized void drop(Held claim) {
        held.remove(claim.debate(), claim);
        notifyAll();
    }

    /**
     * Puts a question back that was claimed. While its partition has no owner it is only remembered: whoever takes it looks up all that
     * are not over, after it was taken.
     */
    synchronized void put(Held back) {
        boolean was = held.remove(back.debate(), back);
        int partition = partition(back.debate());
        if (was && assigned.contains(partition)) {
            if (journal.owners().find(partition).isPresent()) {
                waiting.putIfAbsent(back.debate(), back.submission());
            } else {
                stranded.add(back.debate());
            }
        }
        notifyAll();
    }

    /** Asks for the claims of partitions back once those who are being asked have answered. */
    void recall(Collection<Integer> partitions) {
        recalls(partitions).forEach(Recall::afterAnswers);
    }

    /** Asks for the claims of partitions back at once. */
    void letGo(Collection<Integer> partitions) {
        recalls(partitions).forEach(Recall::atOnce);
    }

    private synchronized List<Recall> recalls(Collection<Integer> partitions) {
        return held.values().stream()
                .filter(one -> partitions.contains(partition(one.debate())))
                .map(Held::recall)
                .toList();
    }

    /** Waits until no claim of these partitions is left; false if the time is over first. */
    synchronized boolean awaitNone(Collection<Integer> partitions, Duration longest) throws InterruptedException {
        Predicate<DebateId> theirs = debate -> partitions.contains(partition(debate));
        long end = System.nanoTime() + longest.toNanos();
        while (held.keySet().stream().anyMatch(theirs)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Waits no longer for claims of these partitions: whoever holds one does not heed its recall, and stands in nobody's way. */
    synchronized void abandon(Collection<Integer> partitions) {
        held.keySet().removeIf(debate -> partitions.contains(partition(debate)));
        notifyAll();
    }

    synchronized boolean isWaiting() {
        return !waiting.isEmpty();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized List<DebateId> held() {
        return new ArrayList<>(held.keySet());
    }

    /** Debates that came back and cannot be claimed again before their partition has an owner. */
    synchronized List<DebateId> stranded() {
        return new ArrayList<>(stranded);
    }
}
