package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {

    private static final DebateId OLD = DebateId.of("old");
    private static final DebateEvent SAID = new DebatePaused("for a while");

    @TempDir
    private Path folder;

    private RiggedDisk disk;

    @BeforeEach
    void rig_the_disk() throws IOException {
        disk = new RiggedDisk(FolderDisk.at(folder));
    }

    /** A journal whose clock is some days past noon. */
    private FileJournal day(int days) {
        return FileJournal.on(disk, Durability.ALWAYS, Clock.fixed(NOON.plus(Duration.ofDays(days)), ZoneOffset.UTC));
    }

    private static void write(FileJournal journal, DebateId debate, DebateEvent... events) {
        try (DebateLog log = journal.open(debate)) {
            List<RecordedEvent> batch = new ArrayList<>();
            long next = log.read(1).size() + 1L;
            for (DebateEvent event : events) {
                batch.add(new RecordedEvent(debate, next++, NOON, event));
            }
            log.append(batch);
        }
    }

    @Test
    void what_was_closed_long_enough_ago_is_deleted_with_all_that_was_kept_aside() throws IOException {
        write(day(0), OLD, SAID, new DebateClosed());
        Files.writeString(folder.resolve("old.journal"), "torn", StandardOpenOption.APPEND);
        day(0).open(OLD).close();
        write(day(5), DebateId.of("new"), SAID, new DebateClosed());
        assertThat(Entries.file(folder, "old.torn-")).exists();

        assertThat(day(7).prune(Duration.ofDays(8))).isEmpty();
        assertThat(day(7).prune(Duration.ofDays(7))).containsExactly(OLD);
        assertThat(Entries.files(folder)).containsExactly("new.head", "new.journal");
        assertThat(day(7).read(OLD, 1)).isEmpty();
        write(day(7), OLD, SAID);
        assertThat(day(7).recoveries()).isEmpty();
    }

    @Test
    void debates_that_are_not_over_or_in_use_or_damaged_stay() throws IOException {
        write(day(0), DebateId.of("going"), SAID);
        write(day(0), DebateId.of("reopened"), SAID, new DebateClosed());
        write(day(0), DebateId.of("reopened"), new DebateReopened(1));
        for (String name : List.of("open", "damaged", "gone", "torn")) {
            write(day(0), DebateId.of(name), SAID, new DebateClosed());
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("damaged.journal"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("damaged.journal"), bytes);
        Files.writeString(folder.resolve("torn.journal"), "torn", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("gone.journal"));
        List<String> files = Entries.files(folder);
        try (DebateLog open = day(1).open(DebateId.of("open"))) {
            assertThat(open.read(1)).hasSize(2);
            assertThat(day(99).prune(Duration.ZERO)).isEmpty();
        }
        assertThat(Entries.files(folder)).isEqualTo(files);
        assertThat(day(99).prune(Duration.ZERO)).containsExactly(DebateId.of("open"));
    }

    @Test
    void pruning_that_failed_at_any_deed_is_finished_the_next_time_and_never_looks_like_damage() {
        int failures = 0;
        boolean pruned = false;
        while (!pruned) {
            write(day(0), OLD, SAID);
            write(day(0), OLD, new DebateClosed());
            int last = failures++;
            int[] done = {0};
            disk.failing(deed -> !deed.startsWith("read") && done[0]++ == last);
            FileJournal journal = day(9);
            try {
                pruned = journal.prune(Duration.ofDays(9)).equals(List.of(OLD));
            } catch (JournalFailedException expected) {
                disk.failing(deed -> false);
                assertThat(journal.debates()).isSubsetOf(OLD);
                journal.prune(Duration.ofDays(9));
                assertThat(Entries.files(folder)).as("failure %d", failures).isEmpty();
            }
        }
        assertThat(failures).isEqualTo(5);
    }

    private void touch(int day) throws IOException {
        for (String name : Entries.files(folder)) {
            touch(name, day);
        }
    }

    private void touch(String name, int day) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(NOON.plus(Duration.ofDays(day))));
    }

    @Test
    void a_debate_without_any_event_is_deleted_when_none_of_its_files_was_written_since() throws IOException {
        day(0).open(OLD).close();
        Files.writeString(folder.resolve("torn.journal"), "0000");
        Files.writeString(folder.resolve("empty.journal"), "");
        write(day(0), DebateId.of("emptied"), SAID);
        byte[] bytes = Files.readAllBytes(folder.resolve("emptied.journal"));
        bytes[0] ^= 1;
        Files.write(folder.resolve("emptied.journal"), bytes);
        assertThat(day(0).salvage(DebateId.of("emptied")).kept()).isZero();
        touch(0);
        touch(Entries.file(folder, "emptied.rest-").getFileName().toString(), 2);

        assertThat(day(7).prune(Duration.ofDays(8))).isEmpty();
        assertThat(day(7).prune(Duration.ofDays(7))).map(DebateId::value).containsExactly("empty", "old", "torn");
        assertThat(day(9).prune(Duration.ofDays(7))).map(DebateId::value).containsExactly("emptied");
        assertThat(Entries.files(folder)).isEmpty();
    }

    @Test
    void a_debate_without_an_event_that_can_be_believed_stays_while_whole_records_stand_in_it() throws IOException {
        FileJournal lax = FileJournal.on(disk, Durability.OS, Clock.fixed(NOON, ZoneOffset.UTC));
        write(lax, OLD, SAID);
        byte[] bytes = Files.readAllBytes(folder.resolve("old.journal"));
        bytes[0] ^= 1;
        Files.write(folder.resolve("old.journal"), bytes);
        Files.delete(folder.resolve("old.head"));
        touch(0);
        assertThat(lax.examine(OLD).events()).isZero();
        assertThat(day(99).prune(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_debate_without_any_event_that_is_open_or_refused_stays() throws IOException {
        day(0).open(DebateId.of("gone")).close();
        Files.delete(folder.resolve("gone.journal"));
        day(0).open(DebateId.of("quarantined")).close();
        Files.move(folder.resolve("quarantined.journal"), folder.resolve("quarantined.quarantined"));
        touch(0);
        try (DebateLog open = day(0).open(OLD)) {
            touch(0);
            assertThat(day(99).prune(Duration.ZERO)).isEmpty();
            assertThat(open.read(1)).isEmpty();
        }
        assertThat(Entries.files(folder)).hasSize(5);
    }

    @Test
    void files_of_others_are_left_alone() throws IOException {
        Files.writeString(folder.resolve("README.md"), "keep me");
        Files.writeString(folder.resolve("Old.journal"), "no debate's file: its mark is missing");
        write(day(0), OLD, SAID, new DebateClosed());
        assertThat(day(9).prune(Duration.ZERO)).containsExactly(OLD);
        assertThat(Entries.files(folder)).containsExactly("Old.journal", "README.md");
    }
}
