package dev.dialectic.run;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Executors that fit the runtime: virtual threads where it has them, daemon threads elsewhere. Thread-safe. */
public final class Threads {

    /** How many agents are asked at the same time on a runtime without virtual threads. */
    private static final int MOST = 1_000;

    private static final Optional<MethodHandle> VIRTUAL = virtual();

    private Threads() {}

    /**
     * An executor to ask agents on.
     *
     * @return one virtual thread a task, or a pool of at most 1,000 daemon threads that end when idle
     */
    public static ExecutorService forAgents() {
        return VIRTUAL.map(Threads::virtualPerTask).orElseGet(() -> {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    MOST, MOST, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("dialectic-agent-"));
            pool.allowCoreThreadTimeOut(true);
            return pool;
        });
    }

    /**
     * An executor for what waits for others most of the time: debates under way, deliveries to subscribers.
     *
     * @return one thread a task, virtual where the runtime has them
     */
    public static ExecutorService forWaiting() {
        return VIRTUAL.map(Threads::virtualPerTask).orElseGet(() -> Executors.newCachedThreadPool(named("dialectic-")));
    }

    private static Optional<MethodHandle> virtual() {
        try {
            return Optional.of(MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class)));
        } catch (NoSuchMethodException | IllegalAccessException older) {
            return Optional.empty();
        }
    }

    private static ExecutorService virtualPerTask(MethodHandle factory) {
        try {
            return (ExecutorService) factory.invokeExact();
        } catch (Throwable impossible) {
            throw new AssertionError("the runtime offers virtual threads and gives none", impossible);
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicLong count = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
