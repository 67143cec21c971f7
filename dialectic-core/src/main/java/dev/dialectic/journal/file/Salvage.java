package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a salvage came to. Immutable and thread-safe.
 *
 * @param debate which debate
 * @param kept how many events it has now
 * @param lastSequence the sequence of the last of them; 0 when there is none
 * @param beyond what stands whole beyond the damage and is not part of the debate any more: a line for each record, with the
 *     sequences and types of its events
 * @param damagedFile the name of the file that the damaged journal was kept as
 * @param restFile the name of the file that the records beyond the damage were copied to; empty when there were none
 */
public record Salvage(
        DebateId debate,
        long kept,
        long lastSequence,
        List<String> beyond,
        String damagedFile,
        Optional<String> restFile) {

    /** Copies the lines. */
    public Salvage {
        Objects.requireNonNull(debate, "debate");
        beyond = List.copyOf(beyond);
        Objects.requireNonNull(damagedFile, "damagedFile");
        Objects.requireNonNull(restFile, "restFile");
    }
}
