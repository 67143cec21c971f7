package dev.dialectic.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebatePaused;
import dev.dialectic.journal.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a file can be believed, for every place where it may be cut or a bit of it may flip. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalScanTest {

    private static JournalScan scan(byte[] bytes, Optional<Head> head) {
        return JournalScan.of(WrittenJournal.ID, WrittenJournal.FILE, bytes, head, ScanRule.STRICT);
    }

    private static WrittenJournal thirty() {
        WrittenJournal written = new WrittenJournal().opened();
        for (int i = 0; i < 20; i++) {
            written.events(1 + i % 3);
        }
        written.sealed().opened();
        for (int i = 0; i < 10; i++) {
            written.events(1);
        }
        return written.sealed();
    }

    @Test
    void what_is_whole_is_believed() {
        WrittenJournal written = thirty();
        JournalScan scan = scan(written.bytes(), Optional.of(written.head(written.frames())));
        assertThat(scan.findings()).isEmpty();
        assertThat(scan.frames()).hasSize(written.frames()).hasSizeGreaterThan(30);
        assertThat(scan.sealed()).isTrue();
        assertThat(scan.epoch()).isEqualTo(2);
        Frame.Events events = (Frame.Events) scan.frames().get(2).content();
        assertThat(events.lines().stream().map(line -> EventJson.read(line).event()))
                .containsExactly(new DebatePaused("ä \"quoted\" { [ \n 2"), new DebatePaused("ä \"quoted\" { [ \n 3"));
    }

    @Tag("slow")
    @Test
    void a_file_that_was_cut_anywhere_gives_the_frames_before_the_cut() {
        WrittenJournal written = thirty();
        byte[] bytes = written.bytes();
        int undetectable = 0;
        for (int cut = 0; cut < bytes.length; cut++) {
            JournalScan scan = scan(Arrays.copyOf(bytes, cut), Optional.empty());
            int whole = whole(written, cut);
            assertThat(scan.frames()).as("cut at %d", cut).hasSize(whole);
            assertThat(scan.refusal()).as("cut at %d", cut).isEmpty();
            assertThat(scan.tornTail().isPresent()).as("cut at %d", cut).isEqualTo(cut > written.end(whole));
            undetectable += cut == written.end(whole) ? 1 : 0;
        }
        assertThat(undetectable).isEqualTo(written.frames());
        System.out.printf(
                "journal of %d frames, cut at each of its %d bytes, no head: %d torn tails told, 0 silently wrong, "
                        + "%d cuts between two frames (undetectable without a head)%n",
                written.frames(), bytes.length, bytes.length - undetectable, undetectable);
    }

    @Tag("slow")
    @Test
    void a_head_tells_of_every_cut_before_it() {
        WrittenJournal written = thirty();
        byte[] bytes = written.bytes();
        int head = 17;
        for (int cut = 0; cut < bytes.length; cut++) {
            JournalScan scan = scan(Arrays.copyOf(bytes, cut), Optional.of(written.head(head)));
            assertThat(scan.refusal().isPresent()).as("cut at %d", cut).isEqualTo(whole(written, cut) < head);
        }
        System.out.printf(
                "journal of %d frames, head at frame %d: all %d cuts before its end refused%n",
                written.frames(), head, written.end(head));
    }

    @Tag("slow")
    @Test
    void a_flip_in_any_byte_is_refused_or_of_the_last_frame_cut() {
        WrittenJournal written = thirty();
        byte[] bytes = written.bytes();
        int lastFrame = written.end(written.frames() - 1);
        for (int place = 0; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= (byte) (1 << place % 8);
            JournalScan scan = scan(flipped, Optional.empty());
            assertThat(scan.frames()).as("byte %d", place).hasSize(whole(written, place));
            assertThat(scan.refusal().isPresent()).as("byte %d", place).isEqualTo(place < lastFrame);
            assertThat(scan.tornTail().isPresent()).as("byte %d", place).isEqualTo(place >= lastFrame);
        }
        System.out.printf(
                "journal of %d frames, a bit flipped in each of its %d bytes: %d refused, %d in the last frame cut and "
                        + "told, 0 silently wrong%n",
                written.frames(), bytes.length, lastFrame, bytes.length - lastFrame);
    }

    @Tag("slow")
    @Test
    void with_a_head_a_flip_of_any_byte_is_refused() {
        WrittenJournal written = thirty();
        byte[] bytes = written.bytes();
        for (int place = 0; place < bytes.length; place++) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 1;
            assertThat(scan(flipped, Optional.of(written.head(written.frames())))
                            .refusal())
                    .as("byte %d", place)
                    .isPresent();
        }
    }

    @Test
    void of_frames_that_were_not_durable_any_may_be_lost() {
        WrittenJournal written = new WrittenJournal().opened().events(2).unsynced(5);
        byte[] bytes = written.bytes();
        for (int lost = 0; lost < 1 << 5; lost++) {
            byte[] left = bytes.clone();
            int first = written.frames();
            for (int frame = 4; frame >= 0; frame--) {
                if ((lost >> frame & 1) == 1) {
                    first = 2 + frame;
                    Arrays.fill(left, written.end(2 + frame), written.end(3 + frame), (byte) 0);
                }
            }
            JournalScan scan = scan(left, Optional.of(written.head(2)));
            assertThat(scan.refusal())
                    .as("lost %s", Integer.toBinaryString(lost))
                    .isEmpty();
            assertThat(scan.frames()).hasSize(first);
        }
    }

    @Test
    void a_writer_that_lost_the_right_to_write_does_not_count() {
        WrittenJournal written =
                new WrittenJournal().opened().events(1).opened().stale().events(2);
        JournalScan scan = scan(written.bytes(), Optional.of(written.head(4)));
        assertThat(scan.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.STALE_WRITER);
        assertThat(scan.frames()).hasSize(4);
    }

    @Test
    void what_is_no_frame_between_two_that_follow_each_other_takes_nothing_away() {
        byte[] foreign = "half a fra\nme".getBytes(StandardCharsets.UTF_8);
        WrittenJournal written = new WrittenJournal()
                .opened()
                .events(1)
                .raw(foreign)
                .raw(new byte[] {'\n'})
                .events(2);
        JournalScan scan = scan(written.bytes(), Optional.of(written.head(3)));
        assertThat(scan.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.FOREIGN_BYTES);
        assertThat(scan.frames()).hasSize(3);
    }

    @Test
    void a_frame_that_was_taken_out_is_missed() {
        WrittenJournal written = thirty();
        byte[] bytes = written.bytes();
        for (int frame = 1; frame < written.frames(); frame++) {
            byte[] without = new byte[bytes.length - written.end(frame) + written.end(frame - 1)];
            System.arraycopy(bytes, 0, without, 0, written.end(frame - 1));
            System.arraycopy(
                    bytes, written.end(frame), without, written.end(frame - 1), bytes.length - written.end(frame));
            JournalScan scan = scan(without, Optional.empty());
            assertThat(scan.refusal()).as("without frame %d", frame).isPresent();
            assertThat(scan.frames()).hasSize(frame - 1);
        }
    }

    @Test
    void a_journal_that_another_one_was_put_in_the_place_of_is_noticed() {
        WrittenJournal written = thirty();
        WrittenJournal other = new WrittenJournal().opened().events(3).events(1).events(1);
        assertThat(scan(other.bytes(), Optional.of(written.head(3))).refusal()).isPresent();
        assertThat(List.of(
                        Head.of(written.head(3).line()).orElseThrow(),
                        Head.of(other.head(1).line()).orElseThrow()))
                .containsExactly(written.head(3), other.head(1));
    }

    @Test
    void a_head_with_any_bit_flipped_is_none() {
        byte[] line = thirty().head(3).line();
        for (int place = 0; place < line.length; place++) {
            byte[] flipped = line.clone();
            flipped[place] ^= 4;
            assertThat(Head.of(flipped)).as("byte %d", place).isEmpty();
        }
    }

    /** How many frames are whole before a place. */
    private static int whole(WrittenJournal written, int place) {
        int whole = 0;
        while (whole < written.frames() && written.end(whole + 1) <= place) {
            whole++;
        }
        return whole;
    }
}
