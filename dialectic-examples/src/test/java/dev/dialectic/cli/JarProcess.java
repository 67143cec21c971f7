package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code target/dialectic.jar} in a process of its own, which can be told to end, or killed. */
final class JarProcess implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("basedir", ""), "target", "dialectic.jar");

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path printed;

    private JarProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /** Starts it; what it prints goes to a file in a folder. */
    static JarProcess start(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(arguments);
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("OPENAI_API_KEY", ModelCommand.CANARY);
        return new JarProcess(builder.start(), printed);
    }

    String printed() throws IOException {
        return Files.readString(printed, UTF_8);
    }

    /** Waits until it has printed some words. */
    JarProcess awaitPrinted(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!printed().contains(words)) {
            boolean over = !process.isAlive() && !printed().contains(words);
            if (over || System.nanoTime() - end > 0) {
                throw new AssertionError("expected \"" + words + "\", found:\n" + printed());
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        return this;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill}, which asks it to end. */
    JarProcess terminate() {
        process.destroy();
        return this;
    }

    /** Waits for its end, and gives its exit code. */
    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("expected it to end, found:\n" + printed());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
