package dev.dialectic.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.journal.file.Finding;
import dev.dialectic.lab.Outcomes;
import dev.dialectic.lab.Scenario;
import dev.dialectic.machine.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are really full, read-only or broken: mounted for the test, which takes the rights of root on Linux. */
@Tag("root")
class RealDisksTest {

    private static final DebateId ONE = DebateId.of("one");
    private static final int PAGE = 4096;

    @TempDir
    private Path folder;

    private Path mounted;

    @BeforeEach
    void make_a_place_to_mount() throws IOException {
        mounted = Files.createDirectory(folder.resolve("mounted"));
    }

    @AfterEach
    void unmount() throws IOException {
        if (Files.readString(Path.of("/proc/mounts")).contains(mounted.toString())) {
            run("umount", mounted.toString());
        }
    }

    private static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
            return said.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void mountMemory() {
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mounted.toString());
    }

    /** Fills the disk but for some pages. */
    private void fill(int pages) throws IOException {
        Path filler = mounted.resolve("filler");
        Files.deleteIfExists(filler);
        long free = Files.getFileStore(mounted).getUsableSpace() - (long) pages * PAGE;
        Files.write(filler, new byte[(int) free]);
    }

    private static RecordedEvent event(long sequence) {
        return new RecordedEvent(ONE, sequence, Instant.EPOCH, new DebatePaused("x".repeat(500)));
    }

    private static long appendUntilItFails(DebateLog log, String... words) {
        long appended = log.read(1).size();
        try {
            while (true) {
                log.append(List.of(event(appended + 1)));
                appended++;
            }
        } catch (JournalFailedException failed) {
            assertThat(failed).hasMessageContainingAll(words).hasMessageContaining((appended + 1) + " DebatePaused");
        }
        return appended;
    }

    @Test
    void a_disk_that_is_full_loses_nothing_that_was_acknowledged() throws IOException {
        mountMemory();
        FileJournal journal = FileJournal.in(mounted);
        try (DebateLog log = journal.open(ONE)) {
            fill(3);
            long appended = appendUntilItFails(log, "No space left on device");
            assertThat(appended).isGreaterThan(4);
        }
        long acknowledged = journal.read(ONE, 1).size();
        assertThatExceptionOfType(JournalFailedException.class).isThrownBy(() -> journal.open(ONE));
        assertThat(journal.read(ONE, 1)).hasSize((int) acknowledged);

        Files.delete(mounted.resolve("filler"));
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(event(acknowledged + 1)));
        }
        assertThat(journal.read(ONE, 1)).hasSize((int) acknowledged + 1);
        assertThat(journal.recoveries())
                .extracting(recovery -> recovery.finding().kind())
                .containsOnly(Finding.Kind.TORN_TAIL);
    }

    @Test
    void a_debate_on_a_full_disk_stops_and_resumes_to_the_same_outcome() throws IOException {
        Outcome expected = new Lives(Scenario.standard(), Terms.InDoubt.ASK_AGAIN, Runnable::run).toTheEnd();
        int stopped = 0;
        for (int pages = 0; pages < 24; pages++) {
            mountMemory();
            fill(pages);
            String where = pages + " pages free";
            Lives lives =
                    new Lives(Scenario.standard(), Terms.InDoubt.ASK_AGAIN, Runnable::run, FileJournal.in(mounted));
            try {
                lives.toTheEnd();
            } catch (JournalFailedException full) {
                stopped++;
                assertThat(full).hasMessageContaining("No space left on device");
                FullDiskTest.requireTurns(lives, where);
            }
            Files.delete(mounted.resolve("filler"));
            Outcome outcome = lives.toTheEnd();
            lives.check(outcome, where);
            assertThat(Outcomes.withoutDoubt(outcome)).as(where).isEqualTo(Outcomes.withoutDoubt(expected));
            run("umount", mounted.toString());
        }
        System.out.printf("full disk: %d of 24 debates stopped, all resumed to the same outcome%n", stopped);
        assertThat(stopped).isBetween(5, 24);
    }

    @Test
    void a_disk_that_was_mounted_read_only_is_read_and_written_again_when_it_can_be() {
        mountMemory();
        FileJournal journal = FileJournal.in(mounted);
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(event(1)));
        }
        run("mount", "-o", "remount,ro", mounted.toString());
        FileJournal reading = FileJournal.in(mounted);
        assertThat(reading.read(ONE, 1)).containsExactly(event(1));
        assertThat(reading.examine(ONE).findings()).isEmpty();
        assertThatExceptionOfType(JournalFailedException.class)
                .isThrownBy(() -> reading.open(ONE))
                .withMessageContaining("Read-only file system");
        run("mount", "-o", "remount,rw", mounted.toString());
        try (DebateLog log = reading.open(ONE)) {
            log.append(List.of(event(2)));
        }
        assertThat(journal.read(ONE, 1)).containsExactly(event(1), event(2));
    }

    /** What ext4 does by itself when it meets an error of the device. */
    @Test
    void a_disk_that_turns_read_only_under_an_open_debate_is_told_and_recovered_from() throws IOException {
        Path image = folder.resolve("image");
        run("truncate", "-s", "8M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
        run("mount", "-o", "loop,errors=remount-ro", image.toString(), mounted.toString());
        FileJournal journal = FileJournal.in(mounted);
        try (DebateLog log = journal.open(ONE)) {
            log.append(List.of(event(1)));
            String device = run("findmnt", "-no", "SOURCE", mounted.toString());
            Path trigger = Path.of("/sys/fs/ext4", Path.of(device).getFileName().toString(), "trigger_fs_error");
            Files.writeString(trigger, "planted by a test");
            assertThat(appendUntilItFails(log, "Read-only file system", "could not be kept aside"))
                    .isEqualTo(1);
        }
        assertThat(journal.read(ONE, 1)).containsExactly(event(1));
        run("umount", mounted.toString());
        run("mount", "-o", "loop", image.toString(), mounted.toString());
        try (DebateLog log = FileJournal.in(mounted).open(ONE)) {
            assertThat(log.read(1)).containsExactly(event(1));
            log.append(List.of(event(2)));
        }
    }
}
