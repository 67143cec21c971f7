package dev.dialectic.cli;

import dev.dialectic.Serving;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.kafka.WorkerStatus;
import dev.dialectic.metrics.DebateMetrics;
import dev.dialectic.metrics.MetricsSnapshot;
import dev.dialectic.metrics.ScalingWatch;
import java.time.Duration;

/**
 * What a worker does from its first question until it is told to end: shows how it goes, and in the end gives back what it holds.
 * Used by one thread.
 *
 * @param kafka where the debates are
 * @param printer who says what happens
 * @param line where it is shown how it goes
 * @param metrics the numbers
 * @param report how often they are told where nobody watches
 */
record Shift(DebatesOnKafka kafka, WorkerPrinter printer, StatusLine line, DebateMetrics metrics, Duration report) {

    /** How long answers under way are waited for when the worker is told to end. */
    static final Duration DRAIN = Duration.ofSeconds(30);

    /** How often it looks how it goes. */
    static final Duration LOOK = Duration.ofSeconds(1);

    /** The scaling watch looks every so many times. */
    private static final int SCALING = 5;

    /**
     * Serves until it is told to stop.
     *
     * @throws JournalFailedException if the brokers let it take no more questions
     */
    void serve(Serving serving, Stop stop, ScalingWatch watch) {
        try {
            for (long look = 1; !stop.await(LOOK); look++) {
                WorkerStatus status = kafka.transport().status();
                if (status.ended().isPresent()) {
                    throw new JournalFailedException(
                            "expected to go on taking questions, found: "
                                    + status.ended().get() + "; start the worker again",
                            new IllegalStateException("the intake ended"));
                }
                show(look, status);
                if (look % SCALING == 0) {
                    watch.check();
                }
            }
        } finally {
            drain(serving);
        }
    }

    private void show(long look, WorkerStatus status) {
        if (line.isLive()) {
            line.draw(WorkerNumbers.brief(status, metrics.snapshot()));
        } else if (look % report.toSeconds() == 0) {
            MetricsSnapshot now = metrics.snapshot();
            printer.status(WorkerNumbers.all(status, now), WorkerNumbers.memory(now));
        }
    }

    private void drain(Serving serving) {
        int open = kafka.transport().status().open().size();
        line.done();
        printer.say("Ending: no more questions are taken on"
                + (open == 0
                        ? "."
                        : "; " + debates(open) + " under way, whose agents may answer for at most "
                                + DurationWords.of(DRAIN) + "."));
        boolean answered = serving.drain(DRAIN);
        int back = printer.givenBack();
        printer.say((back == 0 ? "Nothing had to be given back" : debates(back) + " given back")
                + (answered ? ", no call in doubt." : "; the calls that were not answered in time are in doubt."));
    }

    private static String debates(int count) {
        return count == 1 ? "1 debate" : count + " debates";
    }
}
