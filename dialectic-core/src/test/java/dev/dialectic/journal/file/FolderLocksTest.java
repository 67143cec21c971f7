package dev.dialectic.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLocksTest {

    @TempDir
    private Path folder;

    @Test
    void one_holder_at_a_time_has_a_lock_over_all_disks_of_a_folder_by_whatever_path() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
        Disk one = FolderDisk.at(folder);
        Disk other = FolderDisk.at(link);
        try (Disk.Lock held = one.lock("a").orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(one.lock("a")).isEmpty();
            assertThat(other.lock("a")).isEmpty();
            try (Disk.Lock unrelated = other.lock("b").orElseThrow()) {
                assertThat(one.lock("b")).as("held: %s", unrelated).isEmpty();
            }
            assertThat(other.lock("a")).isEmpty();
        } finally {
            Files.delete(link);
        }
        other.lock("a").orElseThrow().close();
    }

    @Test
    void a_lock_that_was_given_back_is_not_given_back_again() throws IOException {
        Disk disk = FolderDisk.at(folder);
        Disk.Lock first = disk.lock("a").orElseThrow();
        first.close();
        try (Disk.Lock second = disk.lock("a").orElseThrow()) {
            first.close();
            assertThat(disk.lock("a")).as("held: %s", second).isEmpty();
        }
    }

    @Test
    void locks_in_a_file_that_was_replaced_are_not_believed() throws IOException {
        Disk disk = FolderDisk.at(folder);
        try (Disk.Lock held = disk.lock("a").orElseThrow()) {
            assertThat(held).isNotNull();
            Files.move(folder.resolve("LOCK"), folder.resolve("old"));
            Files.createFile(folder.resolve("LOCK"));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> disk.lock("b"))
                    .withMessageContaining("was replaced");
        }
        disk.lock("b").orElseThrow().close();
    }

    @Test
    void two_journals_of_one_folder_have_one_writer_and_any_readers() {
        FileJournal one = FileJournal.in(folder);
        FileJournal other = FileJournal.in(folder.resolve("."));
        try (DebateLog log = one.open(Entries.ONE)) {
            log.append(Entries.entries(1, 2));
            assertThatExceptionOfType(JournalConflictException.class)
                    .isThrownBy(() -> other.open(Entries.ONE))
                    .withMessageContaining("debate one")
                    .withMessageContaining(folder.getFileName().toString());
            other.open(DebateId.of("two")).close();
            assertThat(other.read(Entries.ONE, 1)).isEqualTo(Entries.entries(1, 2));
            log.append(Entries.entries(3, 3));
            assertThat(other.read(Entries.ONE, 3)).isEqualTo(Entries.entries(3, 3));
        }
        Entries.write(other, 4, 4);
        assertThat(one.read(Entries.ONE, 1)).isEqualTo(Entries.entries(1, 4));
    }
}
