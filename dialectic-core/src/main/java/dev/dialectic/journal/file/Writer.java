package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that touches a debate's files while they are open to be written. Thread-safe.
 *
 * <p>Java closes a file when a thread is interrupted that is writing it. Threads that debate are interrupted as a matter of
 * course, so they hand over what is to be written and wait; nobody knows the thread that writes.
 */
final class Writer implements AutoCloseable {

    /** Something that is done with files. */
    interface Task<T> {
        T run() throws IOException;
    }

    /** Something that is done with files and gives nothing. */
    interface Deed {
        void run() throws IOException;
    }

    private final ExecutorService thread;

    Writer(ExecutorService thread) {
        this.thread = thread;
    }

    /** A thread of its own, which does not keep the process alive. */
    static ExecutorService thread(DebateId debate) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "dialectic-journal-" + debate);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Has something done and waits for it, interrupted or not; an interrupt is kept for later. */
    <T> T call(Task<T> task) throws IOException {
        Future<T> end = thread.submit(task::run);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return end.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw asItWas(Objects.requireNonNull(failed.getCause()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void run(Deed deed) throws IOException {
        call(() -> {
            deed.run();
            return true;
        });
    }

    private static IOException asItWas(Throwable thrown) {
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof IOException broken ? broken : new IOException(thrown);
    }

    /** Ends the thread. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
