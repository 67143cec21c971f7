package dev.dialectic.kafka.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own, which can be killed, stopped and asked to end. Used by one thread. */
final class WorkerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final Options options;
    private final Process process;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final StringBuffer logged = new StringBuffer();

    /**
     * What a worker is told.
     *
     * @param bootstrap where it finds the broker
     * @param prefix what the names of its topics begin with
     * @param ledger the address of the ledger
     * @param name what the ledger calls it
     * @param atOnce how many debates it has under way
     * @param session how long it may be silent before the group gives its debates to others
     * @param patience how long it waits for the broker
     * @param tellsAll whether it tells the ledger of every event, or of the ends of debates only
     * @param parent the process that it ends with
     */
    record Options(
            String bootstrap,
            String prefix,
            String ledger,
            String name,
            int atOnce,
            Duration session,
            Duration patience,
            boolean tellsAll,
            long parent) {

        static Options read(String[] told) {
            return new Options(
                    told[0],
                    told[1],
                    told[2],
                    told[3],
                    Integer.parseInt(told[4]),
                    Duration.parse(told[5]),
                    Duration.parse(told[6]),
                    Boolean.parseBoolean(told[7]),
                    Long.parseLong(told[8]));
        }

        List<String> arguments() {
            return List.of(
                    bootstrap,
                    prefix,
                    ledger,
                    name,
                    String.valueOf(atOnce),
                    session.toString(),
                    patience.toString(),
                    String.valueOf(tellsAll),
                    String.valueOf(parent));
        }

        Options at(String otherBootstrap) {
            return new Options(otherBootstrap, prefix, ledger, name, atOnce, session, patience, tellsAll, parent);
        }

        Options atOnce(int number) {
            return new Options(bootstrap, prefix, ledger, name, number, session, patience, tellsAll, parent);
        }

        Options withSession(Duration longest) {
            return new Options(bootstrap, prefix, ledger, name, atOnce, longest, patience, tellsAll, parent);
        }

        Options withPatience(Duration longest) {
            return new Options(bootstrap, prefix, ledger, name, atOnce, session, longest, tellsAll, parent);
        }

        Options tellingEndsOnly() {
            return new Options(bootstrap, prefix, ledger, name, atOnce, session, patience, false, parent);
        }
    }

    private WorkerProcess(Options options) throws IOException {
        this.options = options;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                WorkerMain.class.getName()));
        command.addAll(options.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        this.process = builder.start();
        Thread listening = new Thread(this::listen, "lab-" + options.name());
        listening.setDaemon(true);
        listening.start();
    }

    /** All that it says is read at once: a process whose words nobody reads stands still. */
    private void listen() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("serving") || line.equals("drained") || line.startsWith("failed ")) {
                    said.add(line);
                } else {
                    logged.append(line).append('\n');
                }
            }
        } catch (IOException killed) {
            logged.append(killed);
        } finally {
            said.add("ended");
        }
    }

    /** Starts a worker, without waiting for it. */
    static WorkerProcess start(Options options) {
        try {
            return new WorkerProcess(options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return options.name();
    }

    String bootstrap() {
        return options.bootstrap();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it says something, and tells what: that it serves, has drained, has failed, or ended. */
    String says() {
        try {
            String next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return next == null ? "nothing" : next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** {@code kill -9}. Returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill -STOP}: it does nothing more, and does not know. */
    void freeze() {
        signal("STOP");
    }

    /** {@code kill -CONT}: it goes on as if no time had passed. */
    void thaw() {
        signal("CONT");
    }

    /** {@code kill -TERM}: it is asked to end. */
    void terminate() {
        signal("TERM");
    }

    private void signal(String name) {
        try {
            int done = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            if (done != 0) {
                throw new IllegalStateException("worker " + name() + ": expected to signal it, found it gone");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end, and tells its exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("worker " + name() + ": expected its end, found it alive; " + logged);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** What it logged. */
    String logged() {
        return logged.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }
}
