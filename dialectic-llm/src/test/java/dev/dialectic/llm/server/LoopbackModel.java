package dev.dialectic.llm.server;

import dev.dialectic.llm.server.LedgerLine.What;
import dev.dialectic.run.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server for {@code POST /v1/chat/completions} on loopback, over bare sockets, so that it can also do what no web server would.
 * Each request is treated by its {@link Script} and written to its {@link RequestLedger}. Thread-safe; close it to end every
 * connection.
 */
public final class LoopbackModel implements AutoCloseable {

    private static final String PATH = "/v1/chat/completions";

    private final ServerSocket listener;
    private final Script script = new Script();
    private final String path;
    private final RequestLedger ledger;
    private final AtomicLong requests = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Threads.forWaiting();

    private LoopbackModel(ServerSocket listener, String path, RequestLedger ledger) {
        this.listener = listener;
        this.path = path;
        this.ledger = ledger;
    }

    /** Starts a server with a ledger in memory, on a free port. */
    public static LoopbackModel start() {
        return start(0, RequestLedger.inMemory());
    }

    /** Starts a server for {@code POST} to another path, with a ledger in memory, on a free port. */
    public static LoopbackModel startAt(String path) {
        return start(0, path, RequestLedger.inMemory());
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 for a free one
     * @param ledger its ledger
     * @return the server, listening
     */
    public static LoopbackModel start(int port, RequestLedger ledger) {
        return start(port, PATH, ledger);
    }

    private static LoopbackModel start(int port, String path, RequestLedger ledger) {
        try {
            LoopbackModel server =
                    new LoopbackModel(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), path, ledger);
            server.threads.execute(server::listen);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("loopback model: expected to listen on port " + port, e);
        }
    }

    /** The base URL to give to a provider's client. */
    public String baseUrl() {
        return host() + "/v1";
    }

    /** The same without a path. */
    public String host() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** What it does. */
    public Script script() {
        return script;
    }

    /** What it was asked. */
    public RequestLedger ledger() {
        return ledger;
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                // Closed by us, or gone before it was accepted.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            HttpHead head = HttpHead.read(in);
            Exchange exchange = new Exchange(socket, head, head.body(in));
            if (!head.method().equals("POST") || !head.path().equals(path)) {
                Reactions.error(404, "invalid_request_error", "unknown_url", "POST " + path + " is all there is")
                        .treat(exchange);
            } else {
                treat(exchange);
            }
        } catch (IOException broken) {
            // The connection ended; what is to be known of it stands in the ledger.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void treat(Exchange exchange) throws IOException, InterruptedException {
        long number = requests.incrementAndGet();
        String hash = hash(exchange.body());
        int bytes = exchange.body().getBytes(StandardCharsets.UTF_8).length;
        ledger.add(new LedgerLine(number, What.RECEIVED, exchange.model(), hash, bytes, 0));
        boolean whole = false;
        try {
            script.next(exchange).treat(exchange);
            whole = exchange.isWhole();
        } finally {
            What end = whole ? What.ANSWERED : What.DROPPED;
            ledger.add(new LedgerLine(number, end, exchange.model(), hash, exchange.sent(), exchange.billed()));
        }
    }

    private static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every runtime has SHA-256", e);
        }
    }

    /** Ends the server and every connection. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("loopback model: expected to close", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
