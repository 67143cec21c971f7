package dev.dialectic;

import dev.dialectic.run.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The debates that are held at the moment. Thread-safe. */
final class UnderWay {

    /** Whose thread a debate is held on, and when it is not any more. */
    private record Holding(Thread thread, CountDownLatch ended) {}

    private final Map<Session, Holding> sessions = new ConcurrentHashMap<>();

    /** A debate begins to be held, on this thread. */
    void begin(Session session) {
        sessions.put(session, new Holding(Thread.currentThread(), new CountDownLatch(1)));
    }

    /** It is held no longer. */
    void end(Session session) {
        Holding holding = sessions.remove(session);
        if (holding != null) {
            holding.ended().countDown();
        }
    }

    /**
     * Lets go of all, does something, and waits for those that are not held on this very thread; not for ever, since an agent
     * that is asked on a debate's own thread may never return.
     */
    void letGo(Runnable meanwhile, Duration longest) {
        List<Holding> held = List.copyOf(sessions.values());
        sessions.keySet().forEach(Session::letGo);
        meanwhile.run();
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (Holding one : held) {
                boolean ours = one.thread().equals(Thread.currentThread());
                if (!ours && !one.ended().await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
