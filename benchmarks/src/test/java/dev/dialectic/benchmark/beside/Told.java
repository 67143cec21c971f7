package dev.dialectic.benchmark.beside;

import dev.dialectic.consensus.NoConsensus;
import dev.dialectic.machine.Outcome;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What whoever asked gets to know.
 *
 * @param outcome the decision, in a word or two
 * @param words all else that is said of it
 */
record Told(String outcome, String words) {

    static Told of(Object decision) {
        return new Told(String.valueOf(decision).toLowerCase(Locale.ROOT), "the option");
    }

    static Told of(Outcome outcome) {
        String decision = outcome.verdict() instanceof NoConsensus none
                ? "none: " + none.reason().name().toLowerCase(Locale.ROOT)
                : outcome.decision().orElseThrow();
        String absent = outcome.lastPoll()
                .map(last -> last.poll().absent().entrySet().stream()
                        .map(each ->
                                each.getKey() + " is absent, " + each.getValue().reason() + ": "
                                        + each.getValue().words())
                        .collect(Collectors.joining(" ")))
                .orElse("");
        return new Told(
                decision,
                absent.isEmpty()
                        ? outcome.verdict()
                                .findings()
                                .reasoning()
                                .lines()
                                .findFirst()
                                .orElse("")
                        : absent);
    }

    /** The exception that is at the bottom of it tells most. */
    static Told of(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return new Told("exception", cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }
}
