package dev.dialectic.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs a main class of the tests, and can be killed. Used by one thread. */
public final class Jvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private Jvm(Process process, Path errors) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.errors = errors;
    }

    /**
     * Starts a process, as cheaply as a JVM starts.
     *
     * @param main what it runs
     * @param errors where its error output goes
     * @param arguments what it is told
     * @return the process
     * @throws IOException if it cannot be started
     */
    public static Jvm start(Class<?> main, Path errors, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new Jvm(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /**
     * Waits until it has printed so many lines, or has ended.
     *
     * @param lines how many
     * @return how many it printed
     * @throws IOException if its output cannot be read
     */
    public int await(int lines) throws IOException {
        int read = 0;
        while (read < lines && output.readLine() != null) {
            read++;
        }
        return read;
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        code();
    }

    /**
     * Waits for its end.
     *
     * @return its exit code
     * @throws AssertionError if it does not end within a minute
     */
    public int code() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("expected an end within a minute, found none; it said: " + errors());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a process", interrupted);
        }
    }

    /**
     * What it complained about.
     *
     * @return its error output
     */
    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException none) {
            return none.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
