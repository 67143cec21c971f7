package dev.dialectic.kafka.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A real broker of one node on loopback, in a process of its own, so that it can be killed, frozen and started again. Used by
 * one thread at a time.
 *
 * <p>Most tests want {@link #shared}: one for all tests of a process, ended with it. Who kills starts another one.
 */
public final class Broker implements AutoCloseable {

    /** The system property with the megabytes of heap of brokers that are started: those with a thousand partitions need 512. */
    public static final String HEAP = "dialectic.broker.heap";

    private static final int ATTEMPTS = 3;
    private static final long PATIENCE_SECONDS = 40;
    private static Optional<Broker> shared = Optional.empty();

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final int behindPort;
    private final int advertised;
    private Process process;

    private Broker(Path folder, int advertised) throws IOException {
        this.folder = folder;
        this.port = freePort();
        this.controllerPort = freePort();
        this.behindPort = freePort();
        this.advertised = advertised == 0 ? behindPort : advertised;
        Files.writeString(folder.resolve("server.properties"), properties());
        this.process = launch();
    }

    /**
     * The broker that all tests of this process share.
     *
     * @return the broker, started by the first call
     */
    public static synchronized Broker shared() {
        if (shared.isEmpty()) {
            Broker broker = start();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            shared = Optional.of(broker);
        }
        return shared.get();
    }

    /**
     * A broker of one's own.
     *
     * @return the broker, which answers already
     */
    public static Broker start() {
        return startBehind(0);
    }

    /**
     * A broker of one's own that can be reached in a second way too: whoever asks it at {@link #behind} is told to go on at
     * another port, at which there is something that passes on to it.
     *
     * @param advertised the port that clients are sent to; 0 for its own
     * @return the broker, which answers already
     */
    public static Broker startBehind(int advertised) {
        IllegalStateException last = new IllegalStateException("no attempt was made");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Broker broker = launched(advertised);
            try {
                broker.awaitReady();
                return broker;
            } catch (IllegalStateException failed) {
                // Somebody may have taken the ports between their choice and their use.
                broker.close();
                last = failed;
            }
        }
        throw last;
    }

    private static Broker launched(int advertised) {
        try {
            return new Broker(Files.createTempDirectory("dialectic-broker-"), advertised);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A port that is free by now; who is quicker may still take it. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One node; short sessions, so that it is back soon after it was killed. */
    private String properties() {
        return String.join(
                "\n",
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",BEHIND://127.0.0.1:" + behindPort
                        + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port + ",BEHIND://127.0.0.1:" + advertised,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,BEHIND:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=PLAINTEXT",
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("logs"),
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=3",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=3",
                "group.initial.rebalance.delay.ms=0",
                "group.min.session.timeout.ms=1000",
                "broker.session.timeout.ms=1500",
                "broker.heartbeat.interval.ms=300",
                "controller.quorum.election.timeout.ms=300",
                "auto.create.topics.enable=false",
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found=true",
                "log.index.size.max.bytes=65536",
                "log.segment.delete.delay.ms=1000",
                "");
    }

    private Process launch() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Integer.getInteger(HEAP, 256) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                BrokerProcess.class.getName(),
                folder.resolve("server.properties").toString(),
                String.valueOf(ProcessHandle.current().pid()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().put("CLASSPATH", path);
        return builder.start();
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    /**
     * Where clients find it.
     *
     * @return host and port
     */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /**
     * The port at which it is reached by what passes on to it.
     *
     * @return the port
     */
    public int behind() {
        return behindPort;
    }

    /**
     * Waits until it answers.
     *
     * @throws IllegalStateException if it ended, or did not answer for long, with what it said
     */
    public void awaitReady() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Map<String, Object> client = Map.of(
                "bootstrap.servers", bootstrap(),
                "reconnect.backoff.ms", 50,
                "reconnect.backoff.max.ms", 100,
                "default.api.timeout.ms", 5_000,
                "request.timeout.ms", 2_000);
        try (Admin admin = Admin.create(client)) {
            while (process.isAlive() && System.nanoTime() < end) {
                try {
                    if (!admin.describeCluster().nodes().get().isEmpty()) {
                        return;
                    }
                } catch (ExecutionException notYet) {
                    // It has no port yet, or answers to nobody.
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("broker: expected it to answer at " + bootstrap() + ", found: " + said());
    }

    private String said() {
        try {
            return Files.exists(output()) ? Files.readString(output()) : "nothing";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Ends it as a power cut of its process would: {@code kill -9}. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it without ending it, as a machine does that hangs: {@code kill -STOP}. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on: {@code kill -CONT}. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again on the same address with what it had stored, without waiting for it. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it and deletes what it stored. */
    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
