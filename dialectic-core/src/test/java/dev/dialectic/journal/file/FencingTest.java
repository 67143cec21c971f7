package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.SECRET;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.lab.RelayDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody touches the file of a debate that is open. */
class FencingTest {

    @TempDir
    private Path folder;

    private FileJournal journal;
    private Path file;

    @BeforeEach
    void write_two_events() {
        journal = FileJournal.in(folder);
        Entries.write(journal, 1, 2);
        file = folder.resolve("one.journal");
    }

    /** Appends the third event after something was done to the file, and is refused, for good. */
    private void refusedAfter(Deed deed, String... words) throws IOException {
        try (DebateLog log = journal.open(ONE)) {
            deed.run();
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> log.append(List.of(entry(3))))
                    .withMessageContainingAll(words)
                    .withMessageContainingAll("debate one", "3 DebatePaused", "one.orphans-")
                    .withMessageNotContaining(SECRET);
            assertThatExceptionOfType(JournalConflictException.class).isThrownBy(() -> log.append(List.of(entry(3))));
            assertThatExceptionOfType(JournalConflictException.class).isThrownBy(log::sync);
        }
        assertThat(Files.readString(Entries.file(folder, "one.orphans-")))
                .contains("\"sequence\":3")
                .endsWith("\n");
    }

    private interface Deed {
        void run() throws IOException;
    }

    @Test
    void a_file_that_was_deleted_is_noticed_at_once_and_when_it_is_opened_again() throws IOException {
        refusedAfter(() -> Files.delete(file), "found no such file");
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.open(ONE))
                .withMessageContaining("the journal is gone");
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.read(ONE, 1));
        assertThat(journal.examine(ONE).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.MISSING, Finding.Kind.ORPHANS);
        assertThat(journal.kept()).containsExactly(ONE);
        assertThat(journal.debates()).isEmpty();
    }

    @Test
    void a_file_that_was_replaced_by_a_copy_is_noticed_though_it_has_the_same_size() throws IOException {
        refusedAfter(
                () -> {
                    byte[] bytes = Files.readAllBytes(file);
                    Files.move(file, folder.resolve("elsewhere"));
                    Files.write(file, bytes);
                },
                "was it deleted or replaced");
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
    }

    @Test
    void a_file_that_was_cut_is_noticed() throws IOException {
        refusedAfter(() -> Files.write(file, new byte[0]), "found 0 bytes");
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
    }

    @Test
    void who_lost_the_right_to_write_writes_nothing_more() throws IOException {
        // Another machine, or a file system whose locks do not work: both believe that they have the debate.
        Disk unlocked = new Unlocked(FolderDisk.at(folder));
        FileJournal first = FileJournal.on(unlocked, Durability.ALWAYS, Entries.CLOCK);
        FileJournal second = FileJournal.on(unlocked, Durability.ALWAYS, Entries.CLOCK);
        DebateLog lost = first.open(ONE);
        try (DebateLog won = second.open(ONE)) {
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> lost.append(List.of(entry(3))))
                    .withMessageContaining("is another runner on it?");
            won.append(List.of(entry(3)));
            lost.close();
            won.append(List.of(entry(4)));
        }
        Entries.write(journal, 5, 5);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 5));
        assertThat(journal.recoveries()).isEmpty();
    }

    @Test
    void what_a_stale_writer_wrote_all_the_same_does_not_count_and_is_told() throws IOException {
        byte[] line = Files.readAllBytes(file);
        Frame last = JournalScan.of(ONE, "", line, Optional.empty(), ScanRule.STRICT)
                .frames()
                .get(2);
        Entries.write(journal, 3, 3);
        // The first writer's third event, written when the second one had opened the debate.
        Frame stale = new Frame(4, 1, last.writer(), 3, last.hash(), last.at(), last.content(), "");
        Files.write(file, Framing.line(FrameJson.write(stale)), StandardOpenOption.APPEND);

        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
        Entries.write(journal, 4, 4);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 4));
        assertThat(journal.recoveries())
                .extracting(recovery -> recovery.finding().kind())
                .containsExactly(Finding.Kind.STALE_WRITER);
    }

    /** A folder without locks. */
    private static final class Unlocked extends RelayDisk {

        Unlocked(Disk disk) {
            super(disk);
        }

        @Override
        public Optional<Lock> lock(String what) {
            return Optional.of(() -> {});
        }
    }
}
