package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import dev.dialectic.journal.file.FileJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalCommandTest {

    @TempDir
    Path folder;

    private StoreQuestion store;

    @BeforeEach
    void fill() throws IOException {
        store = StoreQuestion.in(folder);
    }

    private Command journal(String command, Object... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "journal";
        words[1] = command;
        words[2] = store.journal();
        System.arraycopy(more, 0, words, 3, more.length);
        return Command.of(words);
    }

    private void flip(int frame) throws IOException {
        byte[] file = Files.readAllBytes(store.file());
        int start = 0;
        for (int line = 1; line < frame; start++) {
            line += file[start] == '\n' ? 1 : 0;
        }
        file[start + 60] ^= 4;
        Files.write(store.file(), file);
    }

    @Test
    void a_whole_journal_is_verified_and_nothing_is_changed() throws IOException {
        store.hold();
        byte[] before = Files.readAllBytes(store.file());
        Command run = journal("verify");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .containsPattern("debate +frames +events +epoch +bytes +state")
                .containsPattern(store.debate() + " +" + store.frames() + " +\\d+ +1 +" + before.length + " +sealed")
                .contains("1 debate, 0 refused.");
        assertThat(Files.readAllBytes(store.file())).isEqualTo(before);
    }

    @Test
    void what_a_crash_tore_is_told_and_is_no_failure() throws IOException {
        store.hold();
        Path head = store.journal().resolve(store.debate() + ".head");
        Files.write(store.file(), new byte[] {'0', '0'}, StandardOpenOption.APPEND);
        Command torn = journal("verify");
        assertThat(torn.exitCode()).as(torn.out()).isZero();
        assertThat(torn.out()).contains("torn tail: " + store.debate() + ".journal, 2 bytes from ");
        Files.delete(head);
        Command headless = journal("verify");
        assertThat(headless.exitCode()).as(headless.out()).isEqualTo(1);
        assertThat(headless.out()).contains("no head: ");
    }

    @Test
    void a_flipped_byte_is_found_refused_salvaged_and_the_debate_resumed() throws IOException {
        String whole = StoreQuestion.verdict(store.hold());
        flip(30);
        Command verified = journal("verify");
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(6);
        assertThat(verified.out()).contains(" damaged\n", "\ndamaged: ", "1 debate, 1 refused.");

        String id = store.debate().value();
        Command resumed = store.resume();
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(6);
        assertThat(resumed.err()).contains("dialectic journal salvage");
        assertThat(journal("show", id).exitCode()).isEqualTo(6);
        assertThat(journal("show").out()).containsPattern(id + " +- +- +cannot be read: ");

        Command asked = journal("salvage", id.substring(0, 6));
        assertThat(asked.exitCode()).as(asked.out()).isEqualTo(1);
        assertThat(asked.out()).contains("Kept:  events 1 to ", "Lost: ", "paid for again", "Add --yes to do it.");
        assertThat(journal("verify").exitCode()).isEqualTo(6);

        Command done = journal("salvage", id, "--yes");
        assertThat(done.exitCode()).as(done.out() + done.err()).isZero();
        assertThat(done.out())
                .containsPattern("Salvaged: \\d+ events, up to event \\d+")
                .contains("Beyond:   record ", ".damaged-", ".rest-", "  dialectic resume " + id + " --journal ");
        assertThat(journal("verify").exitCode()).isZero();
        assertThat(StoreQuestion.verdict(store.resume())).isEqualTo(whole);
        assertThat(journal("salvage", id, "--yes").out()).contains("Nothing to salvage");
    }

    @Test
    void a_debate_in_quarantine_is_called_so_and_still_salvaged() throws IOException {
        store.hold();
        String id = store.debate().value();
        flip(30);
        assertThat(catchThrowable(() -> FileJournal.in(store.journal()).open(store.debate())))
                .hasMessageContaining(id);
        assertThat(journal("verify").out()).contains(" quarantined\n");
        assertThat(store.resume().exitCode()).isEqualTo(6);
        assertThat(journal("salvage", id, "--yes").exitCode()).isZero();
        assertThat(store.resume().exitCode()).isZero();
    }

    @Test
    void a_debate_whose_question_is_lost_cannot_be_gone_on_with_and_that_is_told() throws IOException {
        store.hold();
        String id = store.debate().value();
        flip(1);
        Command done = journal("salvage", id, "--yes");
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out())
                .contains(
                        "Kept:  no event",
                        "Salvaged: no event",
                        "Beyond:   record 2 of epoch 1: events 1 QuestionRaised")
                .doesNotContain("dialectic resume");
        assertThat(journal("show").out()).contains("interrupted before its question was recorded");
        assertThat(journal("prune", "--sealed-for", "P1D").out()).contains("0 debates were deleted.");
        assertThat(journal("prune", "--sealed-for", "PT0S").out()).contains("deleted " + id, "1 debate was deleted.");
        assertThat(FileJournal.in(store.journal()).kept()).isEmpty();
    }

    @Test
    void what_a_newer_dialectic_wrote_is_called_so_and_not_salvaged() throws IOException {
        store.hold();
        byte[] json = "{\"form\":2}".getBytes(StandardCharsets.US_ASCII);
        CRC32C crc = new CRC32C();
        crc.update(json);
        String line = String.format("%08x %08x {\"form\":2}\n", json.length, crc.getValue());
        Files.writeString(store.file(), line, StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(store.file());

        Command verified = journal("verify");
        assertThat(verified.exitCode()).as(verified.out()).isEqualTo(6);
        assertThat(verified.out()).contains(" newer\n", "\nnewer: ", "1 debate, 1 refused.");
        Command resumed = store.resume();
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(6);
        assertThat(resumed.err().replaceAll("\\s+", " "))
                .contains("a newer Dialectic wrote from there on", "read the debate with that one");
        Command salvaged = journal("salvage", store.debate(), "--yes");
        assertThat(salvaged.exitCode()).as(salvaged.out()).isEqualTo(6);
        assertThat(salvaged.out()).contains("Nothing to salvage here");
        assertThat(Files.readAllBytes(store.file())).isEqualTo(before);
    }

    @Test
    void a_journal_that_is_gone_cannot_be_salvaged() throws IOException {
        store.hold();
        String id = store.debate().value();
        Files.delete(store.file());
        assertThat(journal("verify").exitCode()).isEqualTo(6);
        assertThat(journal("salvage", id, "--yes").exitCode()).isEqualTo(6);
        Command asked = journal("salvage", id);
        assertThat(asked.exitCode()).as(asked.out()).isEqualTo(6);
        assertThat(asked.out()).contains("put the journal back").doesNotContain("--yes");
    }

    @Test
    void the_debates_of_a_folder_are_listed_with_what_came_of_them() throws IOException {
        store.hold();
        assertThat(journal("show").out())
                .containsPattern("debate +begun +events +what came of it")
                .containsPattern(store.debate() + " +2\\S+Z +\\d+ +postgres: Which store should");
        store.cut(20, 0);
        assertThat(journal("show").out()).containsPattern(store.debate() + " .*unfinished: Which");
    }

    @Test
    void the_events_of_a_debate_are_shown_a_line_each_within_the_width() throws IOException {
        store.hold();
        List<RecordedEvent> events = FileJournal.in(store.journal()).read(store.debate(), 1);
        List<String> lines = journal("show", store.debate()).out().lines().toList();
        assertThat(lines).hasSameSizeAs(events).allMatch(line -> line.length() <= 100);
        assertThat(lines.get(0)).matches("1 +\\S+Z +QuestionRaised +Which store should.*");
        assertThat(lines).anyMatch(line -> line.matches("\\d+ +\\S+Z +StatementMade +dimension-cost +I am for .*…"));
        for (int i = 0; i < events.size(); i++) {
            assertThat(lines.get(i))
                    .startsWith((i + 1) + " ")
                    .contains(events.get(i).event().type());
        }
    }

    @Test
    void as_json_nothing_is_lost_and_nothing_steers_the_terminal() throws IOException {
        Files.writeString(
                store.documents().resolve("\u202e\u200bpostgres é.md"),
                "Postgres is \u001b[31mgood\u001b[0m and reliable é.\n");
        store.hold("-c", "caf\u00e9");
        List<RecordedEvent> events = FileJournal.in(store.journal()).read(store.debate(), 1);
        Command shown = journal("show", store.debate(), "--json");
        ObjectMapper json = new ObjectMapper();
        List<String> lines = shown.out().lines().toList();
        assertThat(shown.out()).matches("(?s)[ -~\n]*").contains("caf\\u00e9");
        for (int i = 0; i < events.size(); i++) {
            assertThat(EventJson.read(lines.get(i))).isEqualTo(events.get(i));
            assertThat(json.readTree(lines.get(i))).isEqualTo(json.readTree(EventJson.write(events.get(i))));
        }
        assertThat(journal("show", "--json").exitCode()).isEqualTo(2);
    }

    @Test
    void what_others_wrote_reaches_the_terminal_as_words() throws IOException {
        Files.writeString(store.documents().resolve("\u001b[2Jpostgres.md"), "Postgres is good.\n");
        store.hold();
        for (Command run : List.of(journal("show"), journal("show", store.debate()), journal("verify"))) {
            assertThat(run.out()).matches("(?s)[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*");
        }
    }

    @Test
    void debates_that_ended_long_ago_are_deleted_and_unfinished_ones_stay() throws IOException {
        store.hold();
        assertThat(journal("prune", "--sealed-for", "P1D").out()).contains("0 debates were deleted.");
        store.cut(20, 0);
        assertThat(journal("prune", "--sealed-for", "PT0S").out()).contains("0 debates were deleted.");
        store.resume();
        String id = store.debate().value();
        Command pruned = journal("prune", "--sealed-for", "PT0S");
        assertThat(pruned.exitCode()).as(pruned.err()).isZero();
        assertThat(pruned.out()).contains("deleted " + id, "1 debate was deleted.");
        assertThat(FileJournal.in(store.journal()).kept()).isEmpty();
    }

    @Test
    void mistakes_of_usage_are_told_in_a_sentence() throws IOException {
        Files.createDirectories(store.journal());
        assertThat(journal("verify").out()).contains("0 debates, 0 refused.");
        for (Command mistake : List.of(
                journal("prune"),
                journal("prune", "--sealed-for", "30 days"),
                journal("prune", "--sealed-for", "-P1D"),
                journal("show", "unknown"),
                journal("salvage"),
                journal("salvage", "unknown"),
                Command.of("journal", "verify", folder.resolve("gone")),
                Command.of("journal", "shrink"))) {
            assertThat(mistake.exitCode()).as(mistake.out() + mistake.err()).isEqualTo(2);
            assertThat(mistake.err()).startsWith("dialectic: ").doesNotContain("\tat ");
        }
        assertThat(folder.resolve("gone")).doesNotExist();
    }
}
