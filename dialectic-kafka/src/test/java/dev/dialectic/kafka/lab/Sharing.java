package dev.dialectic.kafka.lab;

import dev.dialectic.event.DebateId;
import dev.dialectic.kafka.broker.Broker;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What workers in processes of their own gain by sharing questions: the same debates, on the same broker, by one and by two. */
final class Sharing {

    private Sharing() {}

    /**
     * How many debates each of some workers has ended, and how long all took.
     *
     * @param ended by the name of the worker
     * @param seconds from the first question to the end of the last debate
     */
    record Shared(Map<String, Long> ended, double seconds) {}

    /** Has some workers debate, who are there when the first question is brought; the ledger is told of ends only. */
    static Shared debate(Broker broker, int workers, int count) {
        try (Lab lab = Lab.on(broker)) {
            for (int i = 0; i < workers; i++) {
                lab.start(lab.options().tellingEndsOnly());
            }
            lab.awaitMembers(workers);
            List<DebateId> warming = lab.submit(2 * Lab.PARTITIONS);
            lab.ledger().await("the warming to end", () -> lab.ledger().endedInAll() == warming.size());
            Map<String, Long> before = lab.ledger().ended();
            long begun = System.nanoTime();
            lab.submit(count);
            lab.ledger().await(count + " debates to end", () -> lab.ledger().endedInAll() == warming.size() + count);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Map<String, Long> ended = lab.ledger().ended().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, worker -> worker.getValue() - before.getOrDefault(worker.getKey(), 0L)));
            return new Shared(ended, seconds);
        }
    }

    /** One worker, two, and one again, as the first to come may pay for the broker's warming. */
    static String compared(Broker broker, int count) {
        Shared alone = debate(broker, 1, count);
        Shared two = debate(broker, 2, count);
        Shared again = debate(broker, 1, count);
        return String.format(
                Locale.ROOT,
                "%d debates, agents of 50 ms, %d debates at once in each process:%n%n"
                        + "| workers | ended by each | seconds | debates a second |%n|---|---|---|---|%n%s%s%s",
                count,
                Lab.AT_ONCE,
                row("one", alone, count),
                row("two", two, count),
                row("one again", again, count));
    }

    private static String row(String workers, Shared shared, int count) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f |%n",
                workers,
                shared.ended(),
                shared.seconds(),
                count / shared.seconds());
    }
}
