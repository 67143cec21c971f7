package dev.dialectic.vote.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Counts a table in ranges, several at a time, and merges the counts. The calling thread takes part and never waits for a range
 * that nobody has begun: an executor that is busy, or refuses, makes it slower and nothing else. Stateless and thread-safe.
 *
 * <p>The ranges and the order in which they are merged depend on the arguments alone, so the same arguments give the same bits.
 * It pays from some hundred thousand ballots on: measured with two threads, a million choices and a hundred thousand orders of
 * ten options take six tenths of the time, but a hundred thousand choices take longer. A {@link RunoffCount} only notes which
 * ballots it holds and gains nothing.
 */
public final class Ranges {

    /** Fewer ballots are counted before another thread wakes up. */
    private static final int LEAST = 1 << 14;

    private Ranges() {}

    /**
     * Counts ballots of a table.
     *
     * @param count the rule and the options; it stays as it is, and what it holds is not in the result
     * @param table where the ballots are
     * @param ballots how many of them are counted, from the first one on
     * @param elsewhere where other threads take ranges from, such as {@code executor::execute}
     * @param parallelism how many ranges are made at most, at least 1; ranges have 16,384 ballots at least
     * @param <T> the kind of table
     * @param <C> the kind of count
     * @return the count of these ballots
     * @throws IllegalArgumentException if the parallelism is below 1, or the table has other options than the count
     * @throws IndexOutOfBoundsException if the table has fewer ballots
     * @throws InterruptedException if the calling thread is interrupted while others count; they may still read the table
     */
    public static <T, C extends TableCount<T, C>> C count(
            C count, T table, int ballots, Consumer<Runnable> elsewhere, int parallelism) throws InterruptedException {
        if (parallelism < 1) {
            throw new IllegalArgumentException("ranges: expected a parallelism of at least 1, found " + parallelism);
        }
        int ranges = Math.max(1, Math.min(parallelism, ballots / LEAST));
        Work<T, C> work = new Work<>(table, ballots, parts(count, ranges));
        for (int other = 1; other < ranges; other++) {
            try {
                elsewhere.accept(work);
            } catch (RejectedExecutionException busy) {
                break; // the calling thread counts what is left
            }
        }
        work.run();
        return work.merged();
    }

    private static <T, C extends TableCount<T, C>> List<C> parts(C count, int ranges) {
        List<C> parts = new ArrayList<>();
        for (int range = 0; range < ranges; range++) {
            parts.add(count.empty());
        }
        return parts;
    }

    /** The ranges, which threads take one by one until none is left. */
    private static final class Work<T, C extends TableCount<T, C>> implements Runnable {
        private final T table;
        private final int ballots;
        private final List<C> parts;
        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch done;
        private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

        Work(T table, int ballots, List<C> parts) {
            this.table = table;
            this.ballots = ballots;
            this.parts = parts;
            this.done = new CountDownLatch(parts.size());
        }

        @Override
        public void run() {
            for (int range = begun.getAndIncrement(); range < parts.size(); range = begun.getAndIncrement()) {
                try {
                    parts.get(range).add(table, start(range), start(range + 1));
                } catch (RuntimeException failure) {
                    failures.add(failure);
                } finally {
                    done.countDown();
                }
            }
        }

        private int start(int range) {
            return (int) ((long) ballots * range / parts.size());
        }

        C merged() throws InterruptedException {
            done.await();
            for (RuntimeException failure : failures) {
                throw failure;
            }
            C all = parts.get(0);
            parts.subList(1, parts.size()).forEach(all::merge);
            return all;
        }
    }
}
