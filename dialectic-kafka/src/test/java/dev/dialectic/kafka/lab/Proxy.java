package dev.dialectic.kafka.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Stands between clients and a broker, and passes on what they say, message by message, unless it is told otherwise: it holds back
 * one direction or both, as a network does that is cut, and delivers it when it is mended; it holds requests of a kind back; it loses the answer to a
 * request of a kind. Thread-safe.
 */
final class Proxy implements AutoCloseable {

    /** The request that ends a transaction. */
    static final int END_TRANSACTION = 26;

    private static final int NONE = -1;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Which way. */
    enum Way {
        TO_BROKER,
        TO_CLIENT
    }

    /** What becomes of a connection whose answer was lost. */
    enum Loss {
        /** It stays, and whoever waits for the answer waits until he has had enough. */
        SILENT,
        /** It ends, so that he knows at once that he does not know. */
        DISCONNECTED
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Way> cut = ConcurrentHashMap.newKeySet();
    private int broker;
    private int losing = NONE;
    private int holding = NONE;
    private Loss loss = Loss.SILENT;
    private int toLose;
    private int lost;
    private int held;
    private boolean closed;

    private Proxy(ServerSocket socket) {
        this.socket = socket;
    }

    /** A proxy that accepts nobody yet: its port must be known before the broker is started. */
    static Proxy open() {
        try {
            return new Proxy(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    String bootstrap() {
        return "127.0.0.1:" + port();
    }

    /** Passes on to the broker at a port from now on. */
    Proxy to(int port) {
        broker = port;
        threads.execute(this::accept);
        return this;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException closing) {
            // Nobody is accepted any more.
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), broker);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            ProxiedConnection connection = new ProxiedConnection(this, client, server);
            threads.execute(() -> connection.pass(Way.TO_CLIENT));
            connection.pass(Way.TO_BROKER);
        } catch (IOException away) {
            end(client);
        }
    }

    void end(Socket one) {
        sockets.remove(one);
        try {
            one.close();
        } catch (IOException ended) {
            // It is.
        }
    }

    /** Cuts the network, both ways or one way. */
    synchronized void cut(Way... ways) {
        cut.addAll(Set.of(ways));
    }

    /** Mends it: what was held back goes on. */
    synchronized void mend() {
        cut.clear();
        holding = NONE;
        notifyAll();
    }

    /** Loses the next answers to requests of a kind, as often as said. The broker has done what was asked then. */
    synchronized void lose(int request, int times, Loss how) {
        losing = request;
        toLose = times;
        lost = 0;
        loss = how;
    }

    /** Holds requests of a kind back, until it is mended. */
    synchronized void hold(int request) {
        holding = request;
        held = 0;
    }

    /** Waits until it holds so many requests back. */
    void awaitHeld(int count) {
        await(count + " requests to be held back", () -> held >= count);
    }

    /** Waits until so many answers were lost. */
    void awaitLost(int count) {
        await(count + " answers to be lost", () -> lost >= count);
    }

    private synchronized void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - end > 0) {
                    throw new AssertionError(
                            "proxy: expected " + what + ", found " + held + " held and " + lost + " lost");
                }
                wait(PATIENCE.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Waits until a request or an answer may go on, and tells whether it does. */
    synchronized boolean admit(Way way, int request) throws InterruptedException {
        if (way == Way.TO_BROKER && request == holding) {
            held++;
            notifyAll();
        }
        while (!closed && (cut.contains(way) || way == Way.TO_BROKER && request == holding)) {
            wait();
        }
        if (way == Way.TO_CLIENT && request == losing && toLose > 0) {
            toLose--;
            lost++;
            notifyAll();
            return false;
        }
        return true;
    }

    synchronized Loss loss() {
        return loss;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            Set.copyOf(sockets).forEach(this::end);
            threads.shutdownNow();
        }
    }
}
