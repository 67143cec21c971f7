package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.closing;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateReopened;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debate is opened after its last writer ended as it pleased. */
@Tag("recovery")
class RecoveryTest {

    @TempDir
    private Path folder;

    private FileJournal journal;
    private Path file;

    @BeforeEach
    void make_a_journal() throws IOException {
        journal = FileJournal.on(FolderDisk.at(folder), Durability.ALWAYS, CLOCK);
        file = folder.resolve("one.journal");
    }

    private void tear(String tail) throws IOException {
        Files.writeString(file, tail, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    @Test
    void a_torn_tail_is_cut_and_kept_aside_and_told_once() throws IOException {
        Entries.write(journal, 1, 2);
        tear("000000f3 0badcafe {\"frame\":4,");
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TORN_TAIL);

        Entries.write(journal, 3, 3);
        assertThat(Entries.file(folder, "one.torn-20260102T120000000Z")).hasContent("000000f3 0badcafe {\"frame\":4,");
        assertThat(journal.recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.debate()).isEqualTo(ONE);
            assertThat(recovery.finding().kind()).isEqualTo(Finding.Kind.TORN_TAIL);
            assertThat(recovery.keptAs()).isEqualTo("one.torn-20260102T120000000Z");
        });
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 3));
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.KEPT_ASIDE);

        tear("again");
        journal.open(ONE).close();
        assertThat(folder.resolve("one.torn-20260102T120000000Z-2")).hasContent("again");
    }

    @Test
    void who_only_reads_passes_over_a_torn_tail_and_changes_nothing() throws IOException {
        Entries.write(journal, 1, 2);
        tear("torn");
        List<String> files = Entries.files(folder);
        byte[] bytes = Files.readAllBytes(file);
        FileJournal reader = FileJournal.in(folder);
        assertThat(reader.read(ONE, 2)).isEqualTo(entries(2, 2));
        assertThat(reader.debates()).containsExactly(ONE);
        assertThat(reader.kept()).containsExactly(ONE);
        reader.examine(ONE);
        assertThat(Entries.files(folder)).isEqualTo(files);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(reader.recoveries()).isEmpty();
    }

    @Test
    void a_debate_that_was_never_opened_to_the_end_is_begun_again() throws IOException {
        Files.writeString(file, "000000f3 0badca");
        Entries.write(journal, 1, 1);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 1));
        assertThat(Entries.file(folder, "one.torn-")).hasContent("000000f3 0badca");
    }

    @Test
    void a_debate_that_was_closed_without_its_seal_is_sealed_when_it_is_opened() throws IOException {
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(entry(1), closing(2)));
        }
        assertThat(journal.examine(ONE).sealed()).isTrue();
        // The writer ended between the two records of its last writing, and before the head followed.
        byte[] bytes = Files.readAllBytes(file);
        int end = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
        Files.write(file, Arrays.copyOf(bytes, end));
        Files.delete(folder.resolve("one.head"));
        assertThat(journal.examine(ONE).sealed()).isFalse();

        journal.open(ONE).close();
        assertThat(journal.examine(ONE).sealed()).isTrue();
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(entry(3, new DebateReopened(1))));
        }
        assertThat(journal.examine(ONE).sealed()).isFalse();
    }

    @Test
    void what_a_newer_dialectic_wrote_is_refused_and_left_alone() throws IOException {
        try (DebateLog log = journal.open(ONE)) {
            log.append(entries(1, 1));
        }
        Inspection found = Inspection.of(Setting.of(FolderDisk.at(folder), Durability.OS, CLOCK), ONE);
        Frame.Content future =
                new Frame.Events(2, List.of("{\"debate\":\"one\",\"type\":\"DebateAdjourned\",\"version\":2}"));
        Frame frame = new Frame(3, 1, "00000000", 2, found.scan().hash(), CLOCK.instant(), future, "");
        Files.write(file, Framing.line(FrameJson.write(frame)), StandardOpenOption.APPEND);
        byte[] bytes = Files.readAllBytes(file);
        for (Runnable way : List.<Runnable>of(() -> journal.open(ONE), () -> journal.read(ONE, 1))) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .isThrownBy(way::run)
                    .withMessageContainingAll("debate one", "after event 1", "DebateAdjourned", "newer Dialectic");
        }
        assertThat(file).hasBinaryContent(bytes);
        assertThat(journal.debates()).containsExactly(ONE);
    }

    @Test
    void a_debate_is_read_while_another_journal_writes_it() throws InterruptedException {
        FileJournal reader = FileJournal.in(folder);
        int events = 200;
        Thread writing = new Thread(() -> Entries.write(journal, 1, events));
        writing.start();
        int seen = 0;
        while (seen < events) {
            List<RecordedEvent> read = reader.read(ONE, 1);
            assertThat(read.size()).isGreaterThanOrEqualTo(seen);
            seen = read.size();
            assertThat(read).isEqualTo(entries(1, seen));
            Examination examined = reader.examine(ONE);
            assertThat(examined.findings()).noneMatch(finding -> finding.kind().refused());
            assertThat(examined.events()).isGreaterThanOrEqualTo(seen);
        }
        writing.join();
        assertThat(reader.recoveries()).isEmpty();
    }

    @Test
    void a_reader_that_a_writer_overtakes_takes_nothing_for_lost() throws IOException {
        Entries.write(journal, 1, 2);
        int[] reads = {0};
        // Between the two files that the reader reads the writer goes on.
        Disk overtaken = new RiggedDisk(FolderDisk.at(folder)).failing(deed -> {
            if (deed.startsWith("read") && ++reads[0] == 2) {
                Entries.write(journal, 3, 4);
            }
            return false;
        });
        FileJournal reader = FileJournal.on(overtaken, Durability.ALWAYS, CLOCK);
        assertThat(reader.read(ONE, 1)).isEqualTo(entries(1, 4));
        assertThat(reads[0]).isGreaterThan(1);
    }

    @Test
    void the_first_event_keeps_its_place_in_order_when_the_clock_runs_backwards() throws IOException {
        Entries.write(journal, 1, 1);
        FileJournal earlier =
                FileJournal.on(FolderDisk.at(folder), Durability.ALWAYS, Clock.offset(CLOCK, Duration.ofDays(-1)));
        earlier.open(DebateId.of("a")).close();
        try (DebateLog log = earlier.open(DebateId.of("b"))) {
            log.append(List.of(new RecordedEvent(log.debate(), 1, CLOCK.instant(), entry(1).event())));
        }
        assertThat(journal.debates()).containsExactly(ONE, DebateId.of("b"));
        assertThat(journal.kept()).hasSize(3);
    }

    @Test
    void of_a_debate_that_is_not_known_there_is_nothing_to_say() {
        assertThat(journal.examine(ONE)).isEqualTo(new Examination(ONE, 0, 0, 0, 0, false, false, List.of()));
        assertThat(journal.kept()).isEmpty();
    }
}
