package dev.dialectic.consensus;

import java.util.Objects;
import java.util.Optional;

/**
 * An option is agreed on. Immutable and thread-safe.
 *
 * @param option the option's id
 * @param tieBrokenBy the name of the tie-breaker that chose among tied leaders; empty when there was no tie
 * @param findings what the poll showed
 */
public record Consensus(String option, String tieBrokenBy, Findings findings) implements Verdict {
    /** Checks that nothing is missing. */
    public Consensus {
        Objects.requireNonNull(option, "option");
        Objects.requireNonNull(tieBrokenBy, "tieBrokenBy");
        Objects.requireNonNull(findings, "findings");
    }

    @Override
    public Optional<String> decision() {
        return Optional.of(option);
    }
}
