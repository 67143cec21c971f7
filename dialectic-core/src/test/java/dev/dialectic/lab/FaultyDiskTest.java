package dev.dialectic.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.dialectic.journal.file.Disk;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultyDiskTest {

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void what_was_not_synced_may_be_lost_kept_or_torn_at_every_byte() throws IOException {
        Disk.OpenFile file = durable("kept");
        file.append(bytes("torn"));

        assertThat(contents(PowerLoss.EVERY))
                .containsExactlyInAnyOrder("kept", "keptt", "keptto", "kepttor", "kepttorn", "kept\0\0\0\0");
        assertThat(contents(PowerLoss.WORST)).contains("kept", "keptto", "kepttorn", "kept\0\0\0\0");
    }

    @Test
    void every_combination_of_unsynced_sectors_may_be_lost() throws IOException {
        Disk.OpenFile file = durable("");
        byte[] written = new byte[3 * Inode.SECTOR];
        Arrays.fill(written, (byte) 'x');
        file.append(written);

        List<String> whole = contents(PowerLoss.EVERY).stream()
                .filter(state -> state.length() == written.length)
                .toList();

        assertThat(whole).hasSize(8).doesNotHaveDuplicates();
        assertThat(whole)
                .allSatisfy(
                        state -> assertThat(state.chars().distinct().count()).isBetween(1L, 2L));
    }

    @Test
    void a_sync_keeps_what_was_written_before_it_and_nothing_after() throws IOException {
        Disk.OpenFile file = durable("one");
        file.append(bytes("two"));
        file.sync();
        file.append(bytes("three"));

        assertThat(contents(PowerLoss.EVERY))
                .allSatisfy(state -> assertThat(state).startsWith("onetwo"));
    }

    @Test
    void names_that_were_not_synced_may_be_lost_one_by_one() throws IOException {
        Disk.OpenFile old = durable("old");
        old.close();
        Disk.OpenFile temporary = disk.open("temporary");
        temporary.append(bytes("new"));
        temporary.sync();
        disk.rename("temporary", "file");

        assertThat(disk.leftByPowerLoss(PowerLoss.EVERY))
                .extracting(DiskImage::toString)
                .containsExactlyInAnyOrder("file of 3", "file of 3, temporary of 3", "file of 3");
        disk.syncFolder();
        assertThat(contents(PowerLoss.EVERY)).containsExactly("new");
    }

    @Test
    void a_process_ends_before_midway_or_after_an_operation_and_does_nothing_more() throws IOException {
        Map<DiskFaults.Moment, String> left =
                Map.of(DiskFaults.Moment.BEFORE, "", DiskFaults.Moment.MIDWAY, "wr", DiskFaults.Moment.AFTER, "writ");
        for (DiskFaults.Moment moment : DiskFaults.Moment.values()) {
            FaultyDisk one = new FaultyDisk();
            one.faults().crashAt(2, moment);
            Disk.OpenFile file = one.open("file");

            assertThatExceptionOfType(Crash.class).isThrownBy(() -> file.append(bytes("writ")));
            assertThatExceptionOfType(Crash.class).isThrownBy(file::sync);
            assertThatExceptionOfType(Crash.class).isThrownBy(() -> one.delete("file"));
            assertThat(text(one.image().file("file"))).as(moment.toString()).isEqualTo(left.get(moment));
        }
    }

    @Test
    void the_next_process_reads_what_was_not_synced_and_a_loss_of_power_may_still_take_it() throws IOException {
        Disk.OpenFile file = durable("kept");
        file.append(bytes("torn"));
        FaultyDisk next = disk.nextProcess();

        assertThat(text(next.read("file"))).isEqualTo("kepttorn");
        assertThat(next.leftByPowerLoss(PowerLoss.EVERY)).hasSizeGreaterThan(1);
        next.open("file").sync();
        assertThat(next.leftByPowerLoss(PowerLoss.EVERY)).hasSize(1);
    }

    @Test
    void what_a_failed_sync_forgot_is_read_and_is_lost_though_the_next_sync_succeeds() throws IOException {
        Disk.OpenFile file = durable("kept");
        file.append(bytes("doomed"));
        disk.faults().failSync(1);
        assertThatIOException().isThrownBy(file::sync);
        file.append(bytes("later"));
        file.sync();

        assertThat(text(disk.read("file"))).isEqualTo("keptdoomedlater");
        assertThat(contents(PowerLoss.EVERY)).containsExactly("kept\0\0\0\0\0\0later");
    }

    @Test
    void a_full_disk_takes_what_fits_and_more_when_there_is_space_again() throws IOException {
        Disk.OpenFile file = durable("kept");
        disk.faults().capacity(6);
        assertThatIOException().isThrownBy(() -> file.append(bytes("more"))).withMessageContaining("No space left");
        assertThat(text(disk.read("file"))).isEqualTo("keptmo");
        disk.faults().capacity(100);
        file.append(bytes("!"));
        assertThat(text(disk.read("file"))).isEqualTo("keptmo!");
    }

    @Test
    void a_disk_that_may_only_be_read_refuses_every_change() throws IOException {
        Disk.OpenFile file = durable("kept");
        disk.faults().readOnly(true);

        assertThatIOException().isThrownBy(() -> file.append(bytes("more"))).withMessageContaining("Read-only");
        assertThatIOException().isThrownBy(() -> disk.open("other"));
        assertThatIOException().isThrownBy(() -> disk.rename("file", "other"));
        assertThat(text(disk.read("file"))).isEqualTo("kept");
    }

    @Test
    void a_write_can_be_cut_short() throws IOException {
        Disk.OpenFile file = durable("");
        disk.faults().shortWrite(2);
        file.append(bytes("one"));
        assertThatIOException().isThrownBy(() -> file.append(bytes("four")));
        assertThat(text(disk.read("file"))).isEqualTo("onefo");
    }

    @Test
    void locks_have_one_holder_unless_they_do_not_work() throws IOException {
        FaultyDisk other = disk.otherProcess();
        Disk.Lock held = disk.lock("debate").orElseThrow();
        assertThat(other.lock("debate")).isEmpty();
        assertThat(other.lock("another")).isPresent();
        held.close();
        assertThat(other.lock("debate")).isPresent();
        other.end();
        assertThat(disk.lock("debate")).isPresent();
        FaultyDisk unlocked = disk.otherProcess();
        unlocked.faults().locksDoNotWork();
        assertThat(unlocked.lock("debate")).isPresent();
    }

    @Test
    void an_interrupt_closes_the_file_for_everybody_as_it_does_a_channel() throws IOException {
        Disk.OpenFile file = durable("kept");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ClosedByInterruptException.class).isThrownBy(file::sync);
        assertThat(Thread.interrupted()).isTrue();
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> file.append(bytes("more")));
    }

    private Disk.OpenFile durable(String text) throws IOException {
        Disk.OpenFile file = disk.open("file");
        file.append(bytes(text));
        file.sync();
        disk.syncFolder();
        return file;
    }

    private List<String> contents(PowerLoss loss) {
        return disk.leftByPowerLoss(loss).stream()
                .map(image -> text(image.file("file")))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
