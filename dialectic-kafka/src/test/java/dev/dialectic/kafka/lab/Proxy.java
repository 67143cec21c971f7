package dev.dialectic.kafka.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between clients and a broker, and passes on what they say, message by message, unless it is told otherwise: it holds back
 * one direction or both, as a network does that is cut, and delivers it when it is mended; it holds requests of a kind back; it loses the answer to a
 * request of a kind. Thread-safe.
 */
final class Proxy implements AutoCloseable {

    /** The request that ends a transaction. */
    static final int END_TRANSACTION = 26;

    private static final int NONE = -1;

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
        loss = how;
    }

    /** Holds requests of a kind back, until it is mended. */
    synchronized void hold(int request) {
        holding = request;
    }

    synchronized int lost() {
        return lost;
    }

    /** Waits until it holds so many requests back. */
    synchronized void awaitHeld(int count) throws InterruptedException {
        while (held < count) {
            wait();
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
