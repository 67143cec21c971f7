package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that has listed its debates knows them, and never one that is gone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListingTest {

    private static final DebateId A = DebateId.of("a");
    private static final DebateId B = DebateId.of("b");
    private static final DebateId C = DebateId.of("c");

    @TempDir
    private Path folder;

    private RiggedDisk disk;
    private FileJournal journal;

    @BeforeEach
    void list_three_debates() throws IOException {
        disk = new RiggedDisk(FolderDisk.at(folder));
        journal = FileJournal.on(disk, Durability.ALWAYS, CLOCK);
        for (DebateId debate : List.of(B, A, C)) {
            write(journal, debate, "for a while");
        }
        assertThat(journal.debates()).containsExactly(B, A, C);
        disk.deeds();
    }

    private static void write(FileJournal journal, DebateId debate, String reason) {
        try (DebateLog log = journal.open(debate)) {
            long next = log.read(1).size() + 1L;
            log.append(List.of(
                    new RecordedEvent(debate, next, NOON, new DebatePaused(reason)),
                    new RecordedEvent(debate, next + 1, NOON, new DebateClosed())));
        }
    }

    private FileJournal another() {
        return FileJournal.on(disk, Durability.ALWAYS, Clock.fixed(NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC));
    }

    private Path file(DebateId debate) {
        return folder.resolve(debate + ".journal");
    }

    private void flip(DebateId debate, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file(debate));
        bytes[place] ^= 1;
        Files.write(file(debate), bytes);
    }

    @Test
    void what_was_listed_before_is_not_read_again_and_what_is_new_is() {
        assertThat(journal.debates()).containsExactly(B, A, C);
        assertThat(disk.deeds()).isEmpty();
        DebateId later = DebateId.of("0");
        write(another(), later, "for a while");
        disk.deeds();
        assertThat(journal.debates()).containsExactly(B, A, C, later);
        assertThat(disk.deeds()).isNotEmpty().allMatch(deed -> deed.startsWith("read 0."));
    }

    @Test
    void a_debate_whose_file_is_gone_or_set_aside_is_not_listed() throws IOException {
        Files.delete(file(A));
        Files.copy(file(B), folder.resolve("b.quarantined"));
        assertThat(journal.debates()).containsExactly(C);
        Files.delete(folder.resolve("b.quarantined"));
        assertThat(journal.debates()).containsExactly(B, C);
    }

    @Test
    void a_debate_that_was_damaged_since_is_listed_until_it_is_salvaged_to_nothing() throws IOException {
        flip(B, 0);
        assertThat(journal.debates()).containsExactly(B, A, C);
        assertThat(another().salvage(B).kept()).isZero();
        assertThat(journal.debates()).containsExactly(A, C);
        write(another(), B, "again");
        assertThat(journal.debates()).containsExactly(A, C, B);
    }

    @Test
    void a_debate_that_was_begun_anew_is_listed_where_it_is_now() {
        assertThat(journal.prune(Duration.ZERO)).containsExactly(A, B, C);
        for (DebateId debate : List.of(C, A, B)) {
            write(journal, debate, "a longer while than before");
        }
        assertThat(journal.debates()).containsExactly(C, A, B);
    }
}
