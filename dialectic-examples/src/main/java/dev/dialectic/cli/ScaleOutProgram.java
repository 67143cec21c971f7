package dev.dialectic.cli;

import dev.dialectic.metrics.ScalingAdvice;
import dev.dialectic.metrics.ScalingHook;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Calls a program when it is time to scale out: with the reason as its only argument, and the numbers in its environment. No shell
 * reads them. It runs beside the debates, one at a time, and is ended when it takes too long; that it fails is said and harms
 * nobody. Thread-safe.
 *
 * @param program which program
 * @param longest how long it may take
 * @param say who is told what became of it
 * @param running whether it runs
 */
record ScaleOutProgram(Path program, Duration longest, Consumer<String> say, AtomicBoolean running)
        implements ScalingHook {

    /** How long a program may take that nobody watches. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** The program at a path. */
    static ScaleOutProgram of(Path program, Consumer<String> say) {
        return new ScaleOutProgram(program, LONGEST, say, new AtomicBoolean());
    }

    @Override
    public void advised(ScalingAdvice advice) {
        if (running.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> run(advice), "dialectic-scale-out");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run(ScalingAdvice advice) {
        try {
            say.accept("--scale-out " + program + ": " + outcome(advice));
        } finally {
            running.set(false);
        }
    }

    private String outcome(ScalingAdvice advice) {
        try {
            Process process = started(advice);
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "expected it to end within " + DurationWords.of(longest) + ", found it running; it was ended";
            }
            return process.exitValue() == 0
                    ? "called"
                    : "expected exit code 0, found " + process.exitValue() + "; debates go on as before";
        } catch (IOException failed) {
            return "expected a program that can be run, found: " + failed.getMessage() + "; debates go on as before";
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return "left alone, since the worker ends";
        }
    }

    private Process started(ScalingAdvice advice) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), advice.words())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("DIALECTIC_REASON", advice.words());
        environment.put(
                "DIALECTIC_MEAN_RESPONSE_SECONDS", seconds(advice.responses().mean()));
        environment.put(
                "DIALECTIC_MEAN_LATENCY_SECONDS", seconds(advice.latency().mean()));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    }
}
