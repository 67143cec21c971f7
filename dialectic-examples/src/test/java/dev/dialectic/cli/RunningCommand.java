package dev.dialectic.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A run of the command on a thread of its own, which is told to end as a signal does: by an interrupt. */
final class RunningCommand implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final Thread thread;

    private RunningCommand(Map<String, String> environment, Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        this.thread = new Thread(() -> exitCode.complete(DialecticCommand.run(
                new Environment(environment::get), new PrintWriter(out), new PrintWriter(err), words)));
        thread.start();
    }

    static RunningCommand of(Object... args) {
        return new RunningCommand(Map.of("OPENAI_API_KEY", ModelCommand.CANARY), args);
    }

    /** What it printed so far. */
    String out() {
        return out.toString();
    }

    /** Waits until it has printed some words. */
    RunningCommand awaitPrinted(String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!out().contains(words)) {
            if (exitCode.isDone() && !out().contains(words) || System.nanoTime() - end > 0) {
                throw new AssertionError("expected \"" + words + "\", found:\n" + out() + err);
            }
            thread.join(20);
        }
        return this;
    }

    /** Waits for its end. */
    Command ended() throws Exception {
        return new Command(exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS), out(), err.toString());
    }

    /** Tells it to end, and waits for that. */
    Command stop() throws Exception {
        thread.interrupt();
        return ended();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
