package dev.dialectic.journal.file;

import static dev.dialectic.journal.file.Entries.CLOCK;
import static dev.dialectic.journal.file.Entries.ONE;
import static dev.dialectic.journal.file.Entries.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalCorruptException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newer Dialectic writes in another form is refused as that, and never taken for damage. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewerFormTest {

    private static final String NEWER = "{\"opened\":\"one\",\"form\":2}";

    @TempDir
    private Path folder;

    private FileJournal journal;
    private Path file;

    @BeforeEach
    void write_two_events() throws IOException {
        journal = FileJournal.on(FolderDisk.at(folder), Durability.ALWAYS, CLOCK);
        file = folder.resolve("one.journal");
        Entries.write(journal, 1, 2);
    }

    private static byte[] line(String json) {
        return Framing.line(json.getBytes(StandardCharsets.UTF_8));
    }

    private void append(byte[]... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Files.readAllBytes(file));
        for (byte[] line : lines) {
            bytes.writeBytes(line);
        }
        Files.write(file, bytes.toByteArray());
    }

    private void requireRefusedAndLeftAlone() throws IOException {
        List<String> files = Entries.files(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (Runnable way :
                List.<Runnable>of(() -> journal.read(ONE, 1), () -> journal.open(ONE), () -> journal.salvage(ONE))) {
            assertThatExceptionOfType(JournalCorruptException.class)
                    .isThrownBy(way::run)
                    .withMessageMatching(
                            "debate one: expected a journal in a form that is known, found at byte \\d+ of "
                                    + "one\\.journal in .*: a newer Dialectic wrote from there on, frames of form \\d+; "
                                    + "known here are forms up to 1; read the debate with that one");
        }
        assertThat(journal.prune(Duration.ZERO)).isEmpty();
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NEWER);
        assertThat(journal.debates()).as("whoever reads it is told").containsExactly(ONE);
        assertThat(journal.recoveries()).isEmpty();
        assertThat(Entries.files(folder)).isEqualTo(files);
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void each_opening_says_the_form_of_its_frames() throws IOException {
        assertThat(Files.readAllLines(file).get(0)).endsWith("\"form\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NEWER,
                "{\"form\":9007199254740993,\"opened\":[{\"form\":1}],\"frame\":null,\"epoch\":{\"a\":1.5}}",
                "{\"anything\":{\"nested\":[]},\"form\":3}"
            })
    void whatever_else_a_newer_opening_says_it_is_refused_as_newer(String opening) throws IOException {
        append(line(opening), line("{\"kind\":[\"of\",\"another\",\"form\"]}"), line("{}"), "and a torn t".getBytes());
        requireRefusedAndLeftAlone();
        assertThat(journal.examine(ONE).events()).isEqualTo(2);
    }

    /** All else about the frame is as we know it: it would be believed. */
    @Test
    void an_opening_that_follows_is_refused_as_newer_by_its_form_alone() throws IOException {
        Inspection found = Inspection.of(Setting.of(FolderDisk.at(folder), Durability.OS, CLOCK), ONE);
        Frame next = new Frame(
                found.scan().number() + 1,
                2,
                "00000000",
                found.scan().number(),
                found.scan().hash(),
                CLOCK.instant(),
                new Frame.Opened(ONE, CLOCK.instant(), "process 1"),
                "");
        String json = new String(FrameJson.write(next), StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(file);
        append(line(json.replace("\"form\":1", "\"form\":2")));
        requireRefusedAndLeftAlone();

        Files.write(file, before);
        append(line(json));
        assertThat(journal.examine(ONE).findings()).isEmpty();
        assertThat(journal.examine(ONE).epoch()).isEqualTo(2);
    }

    @Test
    void a_journal_that_a_newer_dialectic_began_is_refused_as_newer_whatever_its_head_is_like() throws IOException {
        Files.write(file, line(NEWER));
        requireRefusedAndLeftAlone();
        Files.write(folder.resolve("one.head"), line("{\"another\":\"form\"}"));
        requireRefusedAndLeftAlone();
        Files.delete(folder.resolve("one.head"));
        requireRefusedAndLeftAlone();
    }

    @Test
    void what_cannot_be_read_before_it_is_for_the_newer_one_to_judge() throws IOException {
        append("no frame\n".getBytes(StandardCharsets.US_ASCII), line(NEWER));
        requireRefusedAndLeftAlone();
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);
        requireRefusedAndLeftAlone();
    }

    @Test
    void one_that_was_set_aside_is_not_salvaged_by_an_older_one() throws IOException {
        append(line(NEWER));
        Files.move(file, folder.resolve("one.quarantined"));
        assertThatExceptionOfType(JournalCorruptException.class)
                .isThrownBy(() -> journal.salvage(ONE))
                .withMessageContaining("read the debate with that one");
        assertThat(Entries.files(folder)).containsExactly("one.head", "one.quarantined");
    }

    @Test
    void an_opening_that_was_torn_is_a_torn_tail_whoever_wrote_it() throws IOException {
        append(Arrays.copyOf(line(NEWER), 40));
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TORN_TAIL);
        assertThat(journal.read(ONE, 1)).isEqualTo(entries(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"form\":1}",
                "{\"form\":0}",
                "{\"form\":-2}",
                "{\"form\":2.5}",
                "{\"form\":\"2\"}",
                "{\"form\":null}",
                "{\"events\":[{\"form\":2}],\"by\":{\"form\":2}}",
                "[{\"form\":2}]",
                "2",
                ""
            })
    void nothing_but_a_higher_number_in_its_place_makes_a_frame_newer(String json) throws IOException {
        assertThat(FrameJson.newerForm(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
        append(line(json));
        assertThat(journal.examine(ONE).findings()).extracting(Finding::kind).containsExactly(Finding.Kind.TORN_TAIL);
    }

    @Test
    void an_opening_that_says_no_form_or_one_that_there_never_was_is_not_believed_by_chance() {
        Frame first = new Frame(
                1, 1, "00000000", 0, Frame.NO_HASH, CLOCK.instant(), new Frame.Opened(ONE, CLOCK.instant(), "x"), "");
        String json = new String(FrameJson.write(first), StandardCharsets.UTF_8);
        assertThat(read(json)).isPresent();
        assertThat(read(json.replace("\"form\":1", "\"form\":0"))).isEmpty();
        assertThat(read(json.replace(",\"form\":1", ""))).isEmpty();
    }

    private static Optional<Frame> read(String json) {
        return FrameJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
