package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.util.List;
import java.util.Objects;

/**
 * What there is to say about a debate's files. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param bytes how long its journal is, in bytes; 0 when there is none
 * @param frames how many of its records can be believed
 * @param events how many events are in them
 * @param epoch how often it was opened
 * @param sealed whether it is closed, and so complete
 * @param quarantined whether it was refused and set aside
 * @param findings what an owner should know, in the order of the file; empty when all is well
 */
public record Examination(
        DebateId debate,
        long bytes,
        long frames,
        long events,
        long epoch,
        boolean sealed,
        boolean quarantined,
        List<Finding> findings) {

    /** Copies the findings. */
    public Examination {
        Objects.requireNonNull(debate, "debate");
        findings = List.copyOf(findings);
    }
}
