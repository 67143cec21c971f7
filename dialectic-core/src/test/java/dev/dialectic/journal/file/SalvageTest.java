package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.SECRET;
import static dev.dialectic.journal.file.Entries.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is damaged: refused, set aside, salvaged, gone on with. */
@Tag("recovery")
class SalvageTest {

    private static final String STAMP = "20260102T120000000Z";

    @TempDir
    private Path folder;

    private RiggedDisk disk;
    private FileJournal journal;
    private Path file;

    @BeforeEach
    void write_four_events() throws IOException {
        disk = new RiggedDisk(FolderDisk.at(folder));
        journal = FileJournal.on(disk, Durability.ALWAYS, CLOCK);
        file = folder.resolve("one.journal");
        Entries.write(journal, 1, 4);
    }

    /** Flips a bit of the third event, which is in the fourth record. */
    private byte[] damage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SECRET + " 3");
        bytes[at] ^= 1;
        Files.write(file, bytes);
        return bytes;
    }

    private void refused(Runnable way) {
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(way::run)
                .withMessageContainingAll(
                        "debate one", folder.getFileName().toString(), "dialectic journal salvage one")
                .withMessageContaining("had been durable and is damaged")
                .withMessageMatching("(?s).* at byte [1-9][0-9]* of one\\..*")
                .withMessageNotContaining(SECRET);
    }

    @Test
    void damage_is_refused_and_set_aside() throws IOException {
        damage();
        refused(() -> journal.read(ONE, 1));
        assertThat(journal.debates()).as("one that is damaged hides none").containsExactly(ONE);
        assertThat(file).as("who only reads changes nothing").exists();

        refused(() -> journal.open(ONE));
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.quarantined");
        refused(() -> journal.open(ONE));
        refused(() -> journal.read(ONE, 1));
        assertThat(journal.debates()).isEmpty();
        assertThat(journal.kept()).containsExactly(ONE);
        assertThat(journal.recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.finding().kind()).isEqualTo(Finding.Kind.DAMAGED);
            assertThat(recovery.keptAs()).isEqualTo("one.quarantined");
        });
        Examination examined = journal.examine(ONE);
        assertThat(examined.quarantined()).isTrue();
        assertThat(examined.events()).isEqualTo(2);
        assertThat(examined.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.DAMAGED);
    }

    @Test
    void what_was_refused_is_salvaged_and_gone_on_with() throws IOException {
        byte[] damaged = damage();
        refused(() -> journal.open(ONE));
        Salvage salvage = journal.salvage(ONE);
        assertThat(salvage)
                .isEqualTo(new Salvage(
                        ONE,
                        2,
                        2,
                        List.of("record 5 of epoch 1: events 4 DebatePaused"),
                        "one.damaged-" + STAMP,
                        Optional.of("one.rest-" + STAMP)));
        assertThat(folder.resolve(salvage.damagedFile())).hasBinaryContent(damaged);
        assertThat(Files.readString(folder.resolve(salvage.restFile().orElseThrow())))
                .contains(SECRET + " 4")
                .doesNotContain(SECRET + " 2");
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
        Entries.write(journal, 3, 4);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 4));
        assertThat(journal.examine(ONE).findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.KEPT_ASIDE, Finding.Kind.KEPT_ASIDE);
    }

    @Test
    void a_copy_that_was_put_back_beside_the_quarantined_file_is_not_lost() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        damage();
        refused(() -> journal.open(ONE));
        Files.write(file, whole);

        assertThat(journal.salvage(ONE).kept()).isEqualTo(2);
        assertThat(Entries.file(folder, "one.replaced-")).hasBinaryContent(whole);
        assertThat(journal.examine(ONE).findings()).extracting(Finding::file).contains("one.replaced-" + STAMP);
    }

    @Test
    void a_damaged_journal_may_be_salvaged_before_anybody_opened_it() throws IOException {
        damage();
        assertThat(journal.salvage(ONE).kept()).isEqualTo(2);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
    }

    @Test
    void of_a_journal_without_its_end_all_that_is_there_is_kept() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
        Files.write(file, Arrays.copyOf(bytes, end));
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));

        disk.failing(deed -> deed.startsWith("rename one.quarantined"));
        assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> journal.salvage(ONE));
        disk.failing(deed -> false);
        assertThatExceptionOfType(JournalCorruptException.class)
                .as("its new head proves nothing any more, but it is not salvaged to the end")
                .isThrownBy(() -> journal.open(ONE))
                .withMessageContaining("it was refused before and is not salvaged");

        Salvage salvage = journal.salvage(ONE);
        assertThat(salvage.kept()).isEqualTo(3);
        assertThat(salvage.restFile()).isEmpty();
        Entries.write(journal, 4, 4);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 4));
    }

    @Test
    void a_journal_damaged_from_its_first_byte_leaves_an_empty_debate_and_its_rest_aside() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        Salvage salvage = journal.salvage(ONE);
        assertThat(salvage.kept()).isZero();
        assertThat(salvage.lastSequence()).isZero();
        assertThat(salvage.beyond()).hasSize(4);
        assertThat(journal.read(ONE, 1)).isEmpty();
        Entries.write(journal, 1, 1);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 1));
        assertThat(journal.recoveries()).isEmpty();
    }

    @Test
    void what_is_whole_open_unknown_or_gone_is_not_salvaged() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> journal.salvage(ONE))
                .withMessageContainingAll("debate one", "nothing to salvage");
        assertThatIllegalStateException().isThrownBy(() -> journal.salvage(DebateId.of("two")));
        try (DebateLog log = journal.open(ONE)) {
            assertThatExceptionOfType(JournalConflictException.class).isThrownBy(() -> journal.salvage(log.debate()));
        }
        Files.delete(file);
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.salvage(ONE))
                .withMessageContaining("delete the head to begin the debate anew");
        assertThat(Entries.files(folder)).containsExactly("one.head");
    }

    @Test
    void a_salvage_that_failed_at_any_deed_leaves_what_can_be_salvaged_again() throws IOException {
        byte[] damaged = damage();
        int[] done = {0};
        int failures = 0;
        boolean salvaged = false;
        while (!salvaged) {
            int last = failures++;
            done[0] = 0;
            disk.failing(deed -> !deed.startsWith("read") && done[0]++ == last);
            try {
                journal.salvage(ONE);
                salvaged = true;
            } catch (JournalFailedException failed) {
                disk.failing(deed -> false);
                if (journal.examine(ONE).quarantined()) {
                    refusedQuarantined();
                }
            } catch (IllegalStateException doneButForTheLastSync) {
                salvaged = true;
            }
        }
        disk.failing(deed -> false);
        assertThat(failures).isGreaterThan(10);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
        assertThat(folder.resolve("one.damaged-" + STAMP)).hasBinaryContent(damaged);
        Entries.write(journal, 3, 3);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
    }

    private void refusedQuarantined() {
        assertThatExceptionOfType(JournalCorruptException.class).isThrownBy(() -> journal.open(ONE));
    }
}
