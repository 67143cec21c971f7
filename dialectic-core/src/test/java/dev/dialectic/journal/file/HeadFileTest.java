package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.closing;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static dev.dialectic.journal.file.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the disk is waited for, when the head is written, and what it is worth. */
class HeadFileTest {

    private static final List<String> HEAD = List.of(
            "delete one.head.new",
            "open one.head.new",
            "append one.head.new",
            "sync one.head.new",
            "rename one.head.new one.head",
            "sync folder");

    @TempDir
    private Path folder;

    private RiggedDisk disk;

    @BeforeEach
    void rig_the_disk() throws IOException {
        disk = new RiggedDisk(FolderDisk.at(folder));
    }

    private FileJournal journal(Durability durability) {
        return FileJournal.on(disk, durability, CLOCK);
    }

    private Path head() {
        return folder.resolve("one.head");
    }

    @Test
    void under_always_each_append_waits_and_the_head_follows_new_steps_and_the_end() {
        DebateLog log = journal(Durability.ALWAYS).open(ONE);
        assertThat(disk.deeds())
                .endsWith(HEAD.toArray(String[]::new))
                .containsSubsequence(
                        "append one.journal", "sync one.journal", "sync folder", "rename one.head.new one.head");
        log.append(entries(1, 2));
        assertThat(disk.deeds()).containsExactly("append one.journal", "sync one.journal");
        log.sync();
        assertThat(disk.deeds()).isEmpty();
        log.append(List.of(turn(3, 1), turn(4, 1)));
        assertThat(disk.deeds().subList(2, 8)).isEqualTo(HEAD);
        log.append(List.of(turn(5, 1)));
        assertThat(disk.deeds()).hasSize(2);
        log.append(List.of(turn(6, 2)));
        assertThat(disk.deeds()).endsWith(HEAD.toArray(String[]::new));
        log.append(List.of(closing(7)));
        assertThat(disk.deeds())
                .startsWith("append one.journal", "sync one.journal")
                .hasSize(8);
        log.close();
        assertThat(disk.deeds()).isEmpty();
    }

    @Test
    void under_group_appends_share_the_wait_of_a_sync() {
        DebateLog log = journal(Durability.GROUP).open(ONE);
        disk.deeds();
        log.append(entries(1, 2));
        log.append(List.of(turn(3, 1)));
        assertThat(disk.deeds()).containsExactly("append one.journal", "append one.journal");
        log.sync();
        assertThat(disk.deeds()).startsWith("sync one.journal").endsWith(HEAD.toArray(String[]::new));
        log.sync();
        assertThat(disk.deeds()).isEmpty();
        log.append(List.of(entry(4)));
        log.close();
        assertThat(disk.deeds())
                .startsWith("append one.journal", "sync one.journal")
                .hasSize(8);
    }

    @Test
    void under_os_nothing_waits() {
        try (DebateLog log = journal(Durability.OS).open(ONE)) {
            log.append(List.of(turn(1, 1)));
            log.sync();
            log.append(List.of(closing(2)));
        }
        assertThat(disk.deeds()).noneMatch(deed -> deed.startsWith("sync")).contains("rename one.head.new one.head");
    }

    @Test
    void what_an_earlier_writer_left_unsynced_is_synced_before_anything_is_said_of_it() {
        Entries.write(journal(Durability.OS), 1, 2);
        disk.deeds();
        journal(Durability.ALWAYS).open(ONE).close();
        assertThat(disk.deeds()).containsSubsequence("sync one.journal", "append one.journal", "sync one.journal");
    }

    @ParameterizedTest
    @EnumSource
    void a_journal_that_ends_before_its_head_is_refused(Durability durability) throws IOException {
        try (DebateLog log = journal(durability).open(ONE)) {
            log.append(entries(1, 2));
            log.append(List.of(closing(3)));
        }
        Path file = folder.resolve("one.journal");
        byte[] bytes = Files.readAllBytes(file);
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n', bytes.length / 2) + 1;
        Files.write(file, Arrays.copyOf(bytes, end));
        FileJournal journal = journal(durability);
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.LOST_TAIL);
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.read(ONE, 1));
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.quarantined");
    }

    @Test
    void an_older_head_does_no_harm() throws IOException {
        Entries.write(journal(Durability.ALWAYS), 1, 1);
        byte[] older = Files.readAllBytes(head());
        Entries.write(journal(Durability.ALWAYS), 2, 3);
        Files.write(head(), older);
        FileJournal journal = journal(Durability.ALWAYS);
        Entries.write(journal, 4, 4);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 4));
        assertThat(journal.recoveries()).isEmpty();
    }

    @Test
    void the_head_of_another_journal_is_noticed() throws IOException {
        Entries.write(journal(Durability.ALWAYS), 1, 1);
        byte[] other = Files.readAllBytes(head());
        Entries.files(folder).forEach(name -> folder.resolve(name).toFile().delete());
        Entries.write(journal(Durability.ALWAYS), 1, 1);
        Files.write(head(), other);
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal(Durability.ALWAYS).open(ONE))
                .withMessageContaining("another one than its head tells of");
    }

    @Test
    void a_head_that_is_missing_or_damaged_is_told_and_written_anew() throws IOException {
        Entries.write(journal(Durability.ALWAYS), 1, 2);
        Files.delete(head());
        reports(Finding.Kind.NO_HEAD);
        Files.write(head(), new byte[] {'x'});
        reports(Finding.Kind.DAMAGED_HEAD);
        Files.write(head(), new byte[0]);
        reports(Finding.Kind.DAMAGED_HEAD);
    }

    private void reports(Finding.Kind kind) {
        FileJournal journal = journal(Durability.ALWAYS);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(kind);
        journal.open(ONE).close();
        assertThat(journal.recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.finding().kind()).isEqualTo(kind);
            assertThat(recovery.keptAs()).isEmpty();
        });
        assertThat(journal.examine(ONE).findings()).isEmpty();
    }

    @Test
    void an_empty_journal_is_refused_also_when_its_head_is_damaged() throws IOException {
        Entries.write(journal(Durability.ALWAYS), 1, 2);
        Files.write(folder.resolve("one.journal"), new byte[0]);
        Files.write(head(), new byte[] {'x'});
        FileJournal journal = journal(Durability.ALWAYS);
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.open(ONE))
                .withMessageContaining("nothing in it can be believed, but there is a head");
        assertThat(journal.salvage(ONE).kept()).isZero();
        Entries.write(journal, 1, 2);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
    }

    @Test
    void a_head_that_was_not_finished_is_passed_over() throws IOException {
        Entries.write(journal(Durability.ALWAYS), 1, 2);
        Files.writeString(folder.resolve("one.head.new"), "half of a");
        Entries.write(journal(Durability.ALWAYS), 3, 3);
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.journal");
    }
}
