package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The system shows what a failed sync did not bring to the disk, and takes the next sync for done. */
@ExtendWith(Quiet.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailedSyncTest {

    private final FaultyDisk first = new FaultyDisk();

    @Test
    void what_was_read_after_a_failed_sync_is_on_the_disk_before_anything_is_built_on_it() {
        failing();
        FaultyDisk next = first.nextProcess();
        long found;
        try (DebateLog log = FileEngine.journal(next).open(Trial.DEBATE)) {
            found = log.read(1).size();
            log.append(List.of(event(found + 1)));
            log.sync();
            for (DiskImage left : next.leftByPowerLoss(PowerLoss.WORST)) {
                assertThat(FileEngine.journal(new FaultyDisk(left)).read(Trial.DEBATE, 1))
                        .hasSize((int) found + 1);
            }
        }
        assertThat(found)
                .as("the system showed the event whose sync had failed")
                .isEqualTo(2);
    }

    @Test
    void a_journal_that_was_closed_in_order_is_not_written_again() {
        FileEngine.journal(first).open(Trial.DEBATE).close();
        int before = first.operations().size();
        FileEngine.journal(first).open(Trial.DEBATE).close();

        List<String> operations = first.operations();
        assertThat(operations.subList(before, operations.size()))
                .isNotEmpty()
                .noneMatch(operation -> operation.startsWith("rename " + FileEngine.FILE));
    }

    private void failing() {
        try (DebateLog log = FileEngine.journal(first).open(Trial.DEBATE)) {
            log.append(List.of(event(1)));
            log.sync();
            first.faults().failSync(1);
            assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> log.append(List.of(event(2))));
        }
    }

    private static RecordedEvent event(long sequence) {
        return new RecordedEvent(Trial.DEBATE, sequence, Instant.EPOCH, new DebatePaused("event " + sequence));
    }
}
