package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.entries;
import static dev.dialectic.journal.file.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.journal.DebateLog;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The thread that writes: nothing that happens to those who append reaches it. */
class WriterTest {

    private static final int INTERRUPTS = 100;

    /** A debate that no other test leaves open. */
    private static final DebateId ALONE = DebateId.of("alone");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_storm_of_interrupts_on_who_appends_loses_nothing(Durability durability) throws InterruptedException {
        FileJournal journal = FileJournal.in(folder, durability);
        try (DebateLog log = journal.open(ONE)) {
            AtomicInteger kept = new AtomicInteger();
            Thread appending = new Thread(() -> {
                for (int sequence = 1; kept.get() < INTERRUPTS; sequence++) {
                    log.append(List.of(entry(sequence)));
                    log.sync();
                    if (Thread.interrupted()) {
                        kept.incrementAndGet();
                    }
                }
            });
            appending.start();
            while (appending.isAlive()) {
                appending.interrupt();
                Thread.onSpinWait();
            }
            appending.join();
            long appended = log.read(1).size();
            assertThat(kept.get()).isEqualTo(INTERRUPTS);
            log.append(List.of(entry(appended + 1)));
            assertThat(FileJournal.in(folder).read(ONE, 1)).isEqualTo(entries(1, appended + 1));
        }
    }

    @Test
    void an_interrupted_thread_opens_appends_reads_and_closes_and_stays_interrupted() {
        FileJournal journal = FileJournal.in(folder);
        Thread.currentThread().interrupt();
        Entries.write(journal, 1, 3);
        Entries.write(journal, 4, 4);
        assertThat(journal.read(ONE, 1)).hasSize(4);
        assertThat(journal.debates()).containsExactly(ONE);
        assertThat(journal.examine(ONE).events()).isEqualTo(4);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.recoveries()).isEmpty();
    }

    /** What the thread is good for: with the writing done by who appends, one interrupt is the end of the log. */
    @Test
    void an_interrupt_that_reached_the_writer_would_close_the_file() throws IOException {
        Setting setting = new Setting(
                FolderDisk.at(folder),
                Durability.ALWAYS,
                Clock.systemUTC(),
                debate -> new Caller(),
                ScanRule.STRICT,
                Signing.PROCESS);
        FileJournal journal = new FileJournal(setting);
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(entry(1)));
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(JournalFailedException.class)
                    .isThrownBy(() -> log.append(List.of(entry(2))))
                    .withCauseInstanceOf(ClosedByInterruptException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> log.append(List.of(entry(2))));
        }
    }

    @Test
    void the_thread_is_a_daemon_that_says_whose_it_is_and_ends_with_the_log() throws InterruptedException {
        FileJournal journal = FileJournal.in(folder);
        DebateLog log = journal.open(ALONE);
        assertThat(writers())
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());
        journal.read(ALONE, 1);
        log.close();
        assertThat(left(List.of())).isEmpty();
    }

    @Test
    void no_thread_is_left_by_what_was_refused() throws InterruptedException {
        FileJournal journal = FileJournal.in(folder);
        DebateLog log = journal.open(ALONE);
        List<Thread> ofLog = writers();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> FileJournal.in(folder).open(ALONE));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> FileJournal.in(folder).salvage(ALONE));
        assertThat(left(ofLog)).isEmpty();
        log.close();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> journal.salvage(ALONE));
        assertThat(left(List.of())).isEmpty();
        journal.open(ALONE).close();
    }

    private static List<Thread> writers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("dialectic-journal-" + ALONE))
                .toList();
    }

    /** The writers that do not end, but for some. One that has nothing more to do takes a moment to be gone. */
    private static List<Thread> left(List<Thread> some) throws InterruptedException {
        List<Thread> left = new ArrayList<>(writers());
        left.removeAll(some);
        for (Thread thread : left) {
            thread.join(10_000);
        }
        left.removeIf(thread -> !thread.isAlive());
        return left;
    }
}
