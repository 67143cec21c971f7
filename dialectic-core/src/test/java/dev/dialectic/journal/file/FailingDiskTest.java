package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.SECRET;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static dev.dialectic.journal.file.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fails while a debate is open: nothing is tried again, nothing is lost without a word, opening again mends it. */
class FailingDiskTest {

    @TempDir
    private Path folder;

    private RiggedDisk disk;
    private FileJournal journal;

    @BeforeEach
    void rig_the_disk() throws IOException {
        disk = new RiggedDisk(FolderDisk.at(folder));
        journal = FileJournal.on(disk, Durability.ALWAYS, CLOCK);
    }

    private static void refused(DebateLog log, Runnable deed, String... words) {
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(deed::run)
                .withMessageContainingAll("debate one", "one.journal")
                .withMessageContainingAll(words)
                .withMessageNotContaining(SECRET);
        assertThatExceptionOfType(JournalFailedException.class)
                .as("again")
                .isThrownBy(() -> log.append(List.of(entry(log.read(1).size() + 1))))
                .withMessageContainingAll(words);
        assertThatExceptionOfType(JournalFailedException.class).as("sync").isThrownBy(log::sync);
    }

    @Test
    void a_write_that_failed_is_the_last_one_and_its_events_are_kept_aside() throws IOException {
        try (DebateLog log = journal.open(ONE)) {
            log.append(entries(1, 2));
            disk.failing(deed -> deed.equals("append one.journal"));
            refused(log, () -> log.append(entries(3, 4)), "Input/output error", "3 DebatePaused, 4 DebatePaused");
            disk.failing(deed -> false);
            disk.deeds();
            refused(log, () -> log.append(entries(3, 4)), "one.orphans-20260102T120000000Z");
            assertThat(log.read(1)).isEqualTo(entries(1, 2));
        }
        assertThat(disk.deeds()).as("what was done after it failed").isEmpty();
        assertThat(Files.readString(Entries.file(folder, "one.orphans-"))).contains(SECRET + " 3", SECRET + " 4");
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.ORPHANS);
        Entries.write(journal, 3, 5);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 5));
    }

    @Test
    void a_sync_that_failed_is_not_tried_again_and_all_that_waited_for_it_is_in_doubt() {
        FileJournal group = FileJournal.on(disk, Durability.GROUP, CLOCK);
        try (DebateLog log = group.open(ONE)) {
            log.append(entries(1, 1));
            log.sync();
            log.append(entries(2, 2));
            log.append(entries(3, 3));
            assertThat(group.read(ONE, 1))
                    .as("nobody hears of what is in doubt")
                    .isEqualTo(entries(1, 1));
            disk.failing(deed -> deed.equals("sync one.journal"));
            refused(log, log::sync, "in doubt, are events 2 DebatePaused, 3 DebatePaused", "one.orphans-");
            disk.failing(deed -> false);
            assertThat(group.read(ONE, 1)).isEqualTo(entries(1, 1));
            disk.deeds();
        }
        assertThat(disk.deeds()).as("what was done after it failed").isEmpty();
        // This disk had kept them all the same.
        assertThat(group.read(ONE, 1)).isEqualTo(entries(1, 3));
        group.open(ONE).close();
    }

    @Test
    void where_events_cannot_even_be_kept_aside_it_is_told_which_were_lost() {
        try (DebateLog log = journal.open(ONE)) {
            log.append(entries(1, 2));
            disk.space(100);
            refused(
                    log,
                    () -> log.append(entries(3, 4)),
                    "No space left on device",
                    "events 3 DebatePaused, 4 DebatePaused; they could not be kept aside either");
        }
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.journal");
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
    }

    @Test
    void what_was_torn_is_cut_when_there_is_space_and_until_then_nothing_is_changed() throws IOException {
        try (DebateLog log = journal.open(ONE)) {
            log.append(entries(1, 2));
            disk.space(60);
            refused(log, () -> log.append(entries(3, 3)), "No space left on device");
        }
        byte[] torn = Files.readAllBytes(folder.resolve("one.journal"));
        disk.space(20);
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(() -> journal.open(ONE))
                .withMessageContaining("No space left on device");
        assertThat(folder.resolve("one.journal")).hasBinaryContent(torn);
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.journal");

        disk.space(Long.MAX_VALUE);
        Entries.write(journal, 3, 3);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
        assertThat(Entries.file(folder, "one.torn-")).hasSize(60);
    }

    @Test
    void a_head_that_cannot_be_written_stops_the_debate_before_money_is_spent_and_loses_nothing() {
        try (DebateLog log = journal.open(ONE)) {
            log.append(entries(1, 2));
            disk.failing(deed -> deed.startsWith("open one.head"));
            refused(log, () -> log.append(List.of(turn(3, 1))), "no event is concerned");
        }
        assertThat(journal.read(ONE, 1)).hasSize(3);
        disk.failing(deed -> false);
        Entries.write(journal, 4, 4);
        assertThat(journal.read(ONE, 1)).hasSize(4);
        assertThat(journal.recoveries()).isEmpty();
    }

    @Test
    void a_debate_that_cannot_be_opened_is_left_as_it_was_and_can_be_opened_later() {
        Entries.write(journal, 1, 2);
        for (String failing :
                List.of("read one", "open one.journal", "append one.journal", "sync one", "rename", "sync f")) {
            disk.failing(deed -> deed.startsWith(failing));
            assertThatExceptionOfType(JournalFailedException.class)
                    .as(failing)
                    .isThrownBy(() -> journal.open(ONE))
                    .withMessageContainingAll("debate one", "Input/output error");
            disk.failing(deed -> false);
            assertThat(journal.read(ONE, 1)).as(failing).isEqualTo(entries(1, 2));
        }
        Entries.write(journal, 3, 3);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
    }

    @Test
    void closing_does_not_fail_and_what_it_could_not_do_is_found_when_it_is_opened_again() {
        FileJournal group = FileJournal.on(disk, Durability.GROUP, CLOCK);
        DebateLog log = group.open(ONE);
        log.append(entries(1, 2));
        disk.failing(deed -> deed.startsWith("sync"));
        log.close();
        disk.failing(deed -> false);
        Entries.write(group, 3, 3);
        assertThat(group.read(ONE, 1)).isEqualTo(entries(1, 3));
    }
}
