package dev.dialectic.kafka.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dialectic.event.DebateId;
import dev.dialectic.lab.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Whom the agents of all workers call, over HTTP on loopback: it is paid for each call, takes its time, and keeps account, as it
 * does of every event that a worker was told to be durable. Nothing is ever taken back. It knows nothing of Kafka. Thread-safe.
 */
final class LedgerServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static {
        // Otherwise each answer waits for the acknowledgement of its first half.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /**
     * One call or one event.
     *
     * @param line as {@link Ledger#read} reads it
     * @param worker who called or was told
     */
    private record Line(String line, String worker) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    private final Map<DebateId, List<Line>> lines = new LinkedHashMap<>();
    private final Map<DebateId, String> closedBy = new HashMap<>();
    private volatile Duration takes;
    private int asked;
    private int open;
    private long told;
    private long lastTold;

    private LedgerServer(HttpServer server, Duration takes) {
        this.server = server;
        this.takes = takes;
        server.createContext("/calls/", this::call);
        server.createContext("/events/", this::event);
        server.setExecutor(threads);
        server.start();
    }

    /** A ledger whose answers take so long. */
    static LedgerServer start(Duration takes) {
        try {
            return new LedgerServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256), takes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on answers take so long. */
    void takes(Duration time) {
        takes = time;
    }

    /** {@code POST /calls/DEBATE}, whose body is a worker, a step, who is asked, and which attempt, with tabs between. */
    private void call(HttpExchange exchange) throws IOException {
        String[] call = body(exchange);
        String line = call[1] + "\t" + call[2] + "\t" + call[3] + "\t.";
        note(exchange, "asked\t" + line, call[0], 1);
        later.schedule(
                () -> threads.execute(() -> {
                    note(exchange, "answered\t" + line, call[0], -1);
                    answer(exchange);
                }),
                takes.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** {@code POST /events/DEBATE}, whose body is a worker, a sequence, a hash and a type. */
    private void event(HttpExchange exchange) throws IOException {
        String[] event = body(exchange);
        note(exchange, "acknowledged\t" + event[1] + "\t" + event[2] + "\t.", event[0], 0);
        synchronized (this) {
            told++;
            lastTold = System.nanoTime();
            if (event[3].equals("DebateClosed")) {
                closedBy.put(debate(exchange), event[0]);
            }
            notifyAll();
        }
        answer(exchange);
    }

    private static String[] body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\t", -1);
    }

    private static DebateId debate(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return DebateId.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private synchronized void note(HttpExchange exchange, String line, String worker, int opened) {
        lines.computeIfAbsent(debate(exchange), debate -> new ArrayList<>()).add(new Line(line, worker));
        asked += Math.max(0, opened);
        open += opened;
        notifyAll();
    }

    private static void answer(HttpExchange exchange) {
        try {
            exchange.sendResponseHeaders(204, -1);
        } catch (IOException gone) {
            // Whoever asked was killed meanwhile. It was answered and paid all the same.
        } finally {
            exchange.close();
        }
    }

    /** The account of one debate. */
    synchronized Ledger of(DebateId debate) {
        Ledger ledger = new Ledger();
        ledger.read(
                lines.getOrDefault(debate, List.of()).stream().map(Line::line).toList());
        return ledger;
    }

    /** How many calls were made. */
    synchronized int asked() {
        return asked;
    }

    /** How many events workers were told to be durable. */
    synchronized long told() {
        return told;
    }

    /** When a worker was told of an event last, by {@link System#nanoTime}. */
    synchronized long lastTold() {
        return lastTold;
    }

    /** How many debates each worker has ended. */
    synchronized Map<String, Long> ended() {
        return closedBy.values().stream().collect(Collectors.groupingBy(worker -> worker, Collectors.counting()));
    }

    /** How many debates a worker has ended. */
    synchronized long endedBy(String worker) {
        return ended().getOrDefault(worker, 0L);
    }

    /** How many debates were ended. */
    synchronized int endedInAll() {
        return closedBy.size();
    }

    /** The debates of which a worker was the last one to do anything, and that nobody ended. */
    synchronized Set<DebateId> underWay(String worker) {
        return lines.entrySet().stream()
                .filter(debate -> !closedBy.containsKey(debate.getKey())
                        && debate.getValue()
                                .get(debate.getValue().size() - 1)
                                .worker()
                                .equals(worker))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Waits until so many calls were made. */
    void awaitAsked(int count) {
        await(count + " calls", () -> asked >= count);
    }

    /** Waits until so many calls are being answered. */
    void awaitOpen(int count) {
        await(count + " calls under way", () -> open >= count);
    }

    /** Waits until nobody is being answered. */
    void awaitQuiet() {
        await("no call under way", () -> open == 0);
    }

    /** Waits until something holds of the account, which it is called under the lock of. */
    synchronized void await(String what, BooleanSupplier condition) {
        if (!await(condition, PATIENCE)) {
            throw new AssertionError("expected " + what + ", found " + asked + " calls, " + open + " under way, " + told
                    + " events told and " + closedBy.size() + " debates ended");
        }
    }

    /** Waits for a condition, and tells whether it came to hold in time. */
    synchronized boolean await(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        later.shutdownNow();
        threads.shutdownNow();
    }
}
