package dev.dialectic.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that write at the same time. */
final class Writers {

    private Writers() {}

    /** What one of several writers does. */
    interface Writer {
        void write(int number);
    }

    /** Lets writers begin together, and waits until all have ended well. */
    static void inParallel(int writers, Writer writer) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> ends = new ArrayList<>();
            for (int number = 0; number < writers; number++) {
                int mine = number;
                ends.add(threads.submit(() -> {
                    start.await();
                    writer.write(mine);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> end : ends) {
                end.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("a writer failed: " + failed.getCause(), failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
