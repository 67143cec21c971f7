package dev.dialectic.journal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDiskTest {

    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open_the_folder() throws IOException {
        disk = FolderDisk.at(folder);
    }

    private void write(String name, String text) throws IOException {
        try (Disk.OpenFile file = disk.open(name)) {
            file.append(text.getBytes(UTF_8));
            file.sync();
        }
    }

    @Test
    void a_folder_is_created_with_those_above_it() throws IOException {
        Path deep = folder.resolve("a/b/c");
        Disk created = FolderDisk.at(deep);
        created.syncFolder();
        assertThat(deep).isDirectory();
        assertThat(created.names()).isEmpty();
        assertThat(created.where()).isEqualTo(deep.toRealPath().toString());
    }

    @Test
    void what_is_no_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> FolderDisk.at(file));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> FolderDisk.at(file.resolve("below")));
    }

    @Test
    void files_are_written_at_their_end_wherever_that_is_by_now() throws IOException {
        try (Disk.OpenFile file = disk.open("a")) {
            file.append("one ".getBytes(UTF_8));
            write("a", "two ");
            file.append("three".getBytes(UTF_8));
            file.truncate(8);
            file.append("four".getBytes(UTF_8));
        }
        assertThat(disk.read("a")).asString(UTF_8).isEqualTo("one two four");
        assertThat(disk.size("a")).contains(12L);
    }

    @Test
    void renaming_replaces_and_deleting_what_is_not_there_is_nothing() throws IOException {
        write("old", "old");
        write("new", "new");
        disk.rename("new", "old");
        assertThat(disk.read("old")).asString(UTF_8).isEqualTo("new");
        assertThat(disk.names()).containsExactly("old");
        disk.delete("old");
        disk.delete("old");
        disk.syncFolder();
        assertThat(disk.names()).isEmpty();
        assertThat(disk.size("old")).isEmpty();
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> disk.read("old"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> disk.rename("old", "new"));
    }

    @Test
    void names_that_leave_the_folder_and_the_file_of_the_locks_are_refused() {
        for (String name : List.of("", ".", "..", "../a", "a/b", "a\\b", "/a", "c:a", "LOCK")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> disk.open(name))
                    .withMessageContaining("\"" + name + "\"");
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> disk.delete(name));
        }
    }

    @Test
    void the_folder_may_be_a_link_and_a_file_in_it_may_not() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Path real = Files.createDirectory(folder.resolve("real"));
        Disk linked = FolderDisk.at(Files.createSymbolicLink(folder.resolve("link"), real));
        Files.createSymbolicLink(real.resolve("file"), elsewhere);
        Files.createSymbolicLink(real.resolve("dangling"), folder.resolve("nowhere"));

        for (String name : List.of("file", "dangling")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> linked.open(name))
                    .withMessageContaining("symbolic link");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> linked.read(name));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> linked.size(name));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> linked.rename(name, "other"));
        }
        assertThat(linked.names()).containsExactlyInAnyOrder("file", "dangling");
        assertThat(elsewhere).hasContent("untouched");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_lock_file_that_is_a_link_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("LOCK"), folder.resolve("elsewhere"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> disk.lock("a"));
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void a_reader_that_is_interrupted_reads_and_stays_interrupted() throws IOException {
        write("a", "text");
        Thread.currentThread().interrupt();
        assertThat(disk.read("a")).asString(UTF_8).isEqualTo("text");
        assertThat(Thread.interrupted()).isTrue();
    }
}
