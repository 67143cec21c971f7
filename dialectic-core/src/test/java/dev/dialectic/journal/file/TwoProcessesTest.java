package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one folder. */
@Tag("slow")
@Tag("recovery")
class TwoProcessesTest {

    @TempDir
    private Path folder;

    @Test
    void the_second_is_refused_the_first_unharmed_and_the_debate_free_when_the_first_is_killed() throws IOException {
        FileJournal journal = FileJournal.in(folder);
        try (OtherProcess other = OtherProcess.on(folder)) {
            assertThat(other.told("open")).isEqualTo("done");
            assertThat(other.told("append")).isEqualTo("done");
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> journal.open(ONE))
                    .withMessageContaining(folder.getFileName().toString());
            journal.open(DebateId.of("two")).close();
            assertThat(other.told("append")).isEqualTo("done");
            assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
            other.kill();
        }
        try (DebateLog log = journal.open(ONE)) {
            assertThat(log.read(1)).isEqualTo(entries(1, 2));
            log.append(List.of(entry(3)));
        }
        assertThat(journal.recoveries()).isEmpty();
        assertThat(journal.examine(ONE).epoch()).isEqualTo(2);
    }

    /** POSIX gives back all locks of a process when it closes any descriptor of the file they are in. */
    @Test
    void closing_one_debate_does_not_give_back_the_lock_of_another() throws IOException {
        FileJournal journal = FileJournal.in(folder);
        try (OtherProcess other = OtherProcess.on(folder);
                DebateLog log = journal.open(ONE)) {
            journal.open(DebateId.of("two")).close();
            FileJournal.in(folder).open(DebateId.of("three")).close();
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> FileJournal.in(folder).open(ONE));
            assertThat(other.told("open")).startsWith("JournalConflictException: debate one");
            log.append(List.of(entry(1)));
        }
        try (OtherProcess other = OtherProcess.on(folder)) {
            assertThat(other.told("open")).isEqualTo("done");
            assertThat(other.told("append")).isEqualTo("done");
            assertThat(other.told("close")).isEqualTo("done");
            Entries.write(journal, 3, 3);
        }
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
    }
}
