package dev.dialectic.cli;

import dev.dialectic.kafka.WorkerStatus;
import dev.dialectic.metrics.MetricsSnapshot;
import java.time.Duration;
import java.util.Locale;

/** How a worker fares, in a line. Stateless. */
final class WorkerNumbers {

    private static final long MEBIBYTE = 1024L * 1024L;

    private WorkerNumbers() {}

    /** All of them, for a log. */
    static String all(WorkerStatus worker, MetricsSnapshot debates) {
        return worker.open().size() + " under way, "
                + debates.counts().closed() + " closed, "
                + worker.stalled().size() + " stalled, "
                + waiting(worker) + " waiting, "
                + debates.counts().inDoubt() + " in doubt, "
                + worker.fenced() + " fenced, "
                + worker.deadLetters() + " dead letters, "
                + worker.partitions().size() + " partitions; "
                + times(debates);
    }

    /** Those that a person looks for, and others only where there is something to look at: a line of a terminal is short. */
    static String brief(WorkerStatus worker, MetricsSnapshot debates) {
        return worker.open().size() + " under way, "
                + debates.counts().closed() + " closed, "
                + waiting(worker) + " waiting"
                + unlessNone(worker.stalled().size(), "stalled")
                + unlessNone(debates.counts().inDoubt(), "in doubt")
                + unlessNone(worker.fenced(), "fenced")
                + unlessNone(worker.deadLetters(), "dead letters")
                + "; " + times(debates) + ", " + memory(debates);
    }

    /** How much memory is used, which is never twice the same. */
    static String memory(MetricsSnapshot debates) {
        return debates.memory().used() / MEBIBYTE + " MB";
    }

    private static long waiting(WorkerStatus worker) {
        return worker.waiting() + worker.lag();
    }

    private static String unlessNone(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static String times(MetricsSnapshot debates) {
        return "response " + seconds(debates.responses().mean()) + ", latency "
                + seconds(debates.latency().mean());
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
}
