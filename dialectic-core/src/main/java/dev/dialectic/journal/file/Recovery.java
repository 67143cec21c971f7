package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.util.Objects;

/**
 * What became of something that was wrong with a debate's files when it was opened. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param finding what was wrong
 * @param keptAs the name of the file in which what it concerned was kept; empty when it was left where it was
 */
public record Recovery(DebateId debate, Finding finding, String keptAs) {

    /** Checks that nothing is missing. */
    public Recovery {
        Objects.requireNonNull(debate, "debate");
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(keptAs, "keptAs");
    }
}
