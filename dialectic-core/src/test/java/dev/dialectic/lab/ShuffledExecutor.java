package dev.dialectic.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * Runs whatever it was given since the debate began to wait, in an order drawn from a seed: answers arrive in another order
 * for each seed, and in the same for the same. For one debate at a time.
 */
public final class ShuffledExecutor implements Executor, AutoCloseable {

    private final Random random;
    private final List<Runnable> tasks = new ArrayList<>();
    private final Thread worker = new Thread(this::work, "shuffled");
    private Thread debate = Thread.currentThread();
    private boolean closed;

    /**
     * An executor without tasks.
     *
     * @param seed what the order is drawn from
     */
    public ShuffledExecutor(long seed) {
        this.random = new Random(seed);
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public synchronized void execute(Runnable task) {
        debate = Thread.currentThread();
        tasks.add(task);
        notifyAll();
    }

    private void work() {
        try {
            while (true) {
                List<Runnable> batch = batch();
                Collections.shuffle(batch, random);
                batch.forEach(Runnable::run);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Runnable> batch() throws InterruptedException {
        synchronized (this) {
            while (tasks.isEmpty()) {
                if (closed) {
                    throw new InterruptedException("closed");
                }
                wait();
            }
        }
        while (!isWaiting(debate())) {
            Thread.yield();
        }
        synchronized (this) {
            List<Runnable> batch = new ArrayList<>(tasks);
            tasks.clear();
            return batch;
        }
    }

    private synchronized Thread debate() {
        return debate;
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, TERMINATED -> true;
            default -> false;
        };
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
