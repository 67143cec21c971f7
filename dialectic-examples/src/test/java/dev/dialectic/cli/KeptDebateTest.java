package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.QuestionRaised;
import dev.dialectic.event.Terms;
import dev.dialectic.journal.file.FileJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptDebateTest {

    @TempDir
    Path folder;

    private StoreQuestion store;

    @BeforeEach
    void fill() throws IOException {
        store = StoreQuestion.in(folder);
    }

    private Command inMemory() {
        return Command.of(store.words().subList(0, 8).toArray());
    }

    @Test
    void a_debate_that_is_kept_says_how_to_go_on_and_comes_to_the_same() {
        Command kept = store.hold();
        assertThat(kept.exitCode()).as(kept.out() + kept.err()).isZero();
        assertThat(kept.err()).isEmpty();
        assertThat(kept.out())
                .contains("Debate:   " + store.debate())
                .contains("\n  dialectic resume " + store.debate() + " --journal " + store.journal() + "\n");
        Command inMemory = inMemory();
        assertThat(inMemory.out()).doesNotContain("resume");
        assertThat(StoreQuestion.verdict(kept)).isEqualTo(StoreQuestion.verdict(inMemory));
    }

    @Test
    void a_folder_is_written_as_a_shell_takes_it() {
        StoreQuestion odd = new StoreQuestion(store.documents(), folder.resolve("a b's"));
        assertThat(odd.hold().out()).contains(" --journal '" + folder + "/a b'\\''s'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "group", "os", "GROUP"})
    void each_durability_keeps_a_debate(String durability) throws IOException {
        Command whole = store.hold("--durability", durability);
        store.cut(20, 0);
        Command resumed = store.resume("--durability", durability);
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(StoreQuestion.verdict(resumed)).isEqualTo(StoreQuestion.verdict(whole));
    }

    @Test
    void what_has_ended_is_printed_again_and_nothing_is_written() throws IOException {
        Command kept = store.hold();
        byte[] before = Files.readAllBytes(store.file());
        Command again = store.resume();
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains("It has ended");
        assertThat(StoreQuestion.verdict(again)).isEqualTo(StoreQuestion.verdict(kept));
        assertThat(Files.readAllBytes(store.file())).isEqualTo(before);
    }

    @Test
    void the_beginning_of_an_id_is_enough_when_it_is_the_only_one() {
        FileJournal journal = FileJournal.in(store.journal());
        for (String id : new String[] {"alpha-1", "alpha-12", "beta-1"}) {
            journal.open(DebateId.of(id)).close();
        }
        assertThat(resume("b").err()).contains("debate beta-1: ");
        assertThat(resume("alpha-1").err()).contains("debate alpha-1: ");
        mistake(resume("alpha"), 2, "with which 2 begin: alpha-1, alpha-12");
        mistake(resume("gamma"), 2, "found \"gamma\"; 'dialectic journal show ");
        mistake(resume("\u001b[31m"), 2, "expected the id of one");
    }

    private Command resume(String id) {
        return Command.of("resume", id, "--journal", store.journal());
    }

    @Test
    void a_debate_without_a_question_cannot_be_resumed_and_says_so() {
        FileJournal.in(store.journal()).open(DebateId.of("empty")).close();
        mistake(resume("empty"), 6, "before its question was recorded");
    }

    @Test
    void mistakes_of_usage_are_told_in_a_sentence() throws IOException {
        mistake(store.hold("--durability", "perhaps"), 2, "--durability");
        mistake(store.hold("--in-doubt", "guess"), 2, "expected ask-again or abstain");
        mistake(Command.of("debate", "x", "-o", "a", "-o", "b", "--durability", "os"), 2, "together with --journal");
        mistake(Command.of("debate", "x", "-o", "a", "-o", "b", "--in-doubt", "abstain"), 2, "together with --journal");
        mistake(store.hold("--strategy", "dice"), 2, "dice");
        assertThat(store.journal()).doesNotExist();
        mistake(Command.of("resume", "x", "--journal", folder.resolve("gone")), 2, "expected a folder with debates");
        assertThat(folder.resolve("gone")).doesNotExist();
        mistake(Command.of("resume"), 2, "id");
    }

    @Test
    void a_journal_that_cannot_be_written_has_its_exit_code() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        mistake(Command.of("debate", "x", "-o", "a", "-o", "b", "-k", folder, "-j", file), 5, "expected a folder");
    }

    private static void mistake(Command run, int exitCode, String word) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
        assertThat(run.err().replaceAll("\\s+", " ")).contains(word).doesNotContain("\tat ", "\u001b");
    }

    @Test
    void what_becomes_of_calls_in_doubt_is_part_of_the_terms() {
        store.hold("--in-doubt", "abstain");
        QuestionRaised raised = (QuestionRaised)
                FileJournal.in(store.journal()).read(store.debate(), 1).get(0).event();
        assertThat(raised.terms().inDoubt()).isEqualTo(Terms.InDoubt.ABSTAIN);
    }
}
