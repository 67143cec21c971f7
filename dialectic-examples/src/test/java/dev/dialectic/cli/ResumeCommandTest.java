package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.debate.Debate;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.file.FileJournal;
import dev.dialectic.machine.Begun;
import dev.dialectic.machine.DebateState;
import dev.dialectic.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResumeCommandTest {

    /** By then the panel is briefed and takes its positions. */
    private static final int TALKING = 25;

    @TempDir
    Path folder;

    private StoreQuestion store;

    @BeforeEach
    void fill() throws IOException {
        store = StoreQuestion.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "vote-first", "vote-only", "sequential"})
    @Tag("slow")
    void wherever_a_debate_is_interrupted_it_comes_to_the_same_and_no_answer_is_asked_for_again(String format)
            throws IOException {
        String whole = StoreQuestion.verdict(store.hold("--format", format, "--panel", "architecture-review"));
        byte[] file = Files.readAllBytes(store.file());
        int frames = store.frames();
        for (int frame = 2; frame < frames; frame += 3) {
            Files.write(store.file(), file);
            store.cut(frame, 40 * (frame % 2));
            Command resumed = store.resume();
            assertThat(StoreQuestion.verdict(resumed))
                    .as("cut at frame " + frame)
                    .isEqualTo(whole);
            assertThat(resumed.out().contains("Mended:")).as(resumed.out()).isEqualTo(frame % 2 == 1);
            requireNobodyAskedAgain("cut at frame " + frame);
        }
    }

    private void requireNobodyAskedAgain(String when) {
        List<RecordedEvent> events = FileJournal.in(store.journal()).read(store.debate(), 1);
        Begun end = (Begun)
                DebateState.replay(events.stream().map(RecordedEvent::event).toList());
        events.stream()
                .map(RecordedEvent::event)
                .filter(TurnGiven.class::isInstance)
                .map(event -> ((TurnGiven) event).call())
                .collect(Collectors.groupingBy(CallKey::toString, Collectors.counting()))
                .forEach((call, times) -> assertThat(times)
                        .as(when + ": " + call)
                        .isLessThanOrEqualTo(1
                                + end.proceedings().calls().inDoubt().stream()
                                        .filter(doubtful -> doubtful.toString().equals(call))
                                        .count()));
    }

    @Test
    void what_was_found_is_told_before_the_debate_goes_on() throws IOException {
        store.hold("--format", "vote-only", "--panel", "ethics");
        store.cut(turnsOfBallots(), 30);
        Command resumed = store.resume();
        assertThat(resumed.out())
                .contains("Debate:   " + store.debate(), "Question: Which store")
                .containsPattern("Recorded: \\d+ events; the last one is TurnGiven of 2")
                .containsPattern("Mended: +[^\\n]*(\\n +[^\\n]*)*kept aside as")
                .containsPattern("In doubt: \\S+ in 1/ballot/1: asked again; may have been paid twice\\n")
                .contains("In doubt: 3 calls were open");
        try (var files = Files.list(store.journal())) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.contains(".torn-"));
        }
    }

    @Test
    void who_was_being_asked_stays_silent_when_the_terms_say_so() throws IOException {
        store.hold("--format", "vote-only", "--panel", "ethics", "--in-doubt", "abstain");
        store.cut(turnsOfBallots(), 0);
        Command resumed = store.resume();
        assertThat(resumed.exitCode()).isEqualTo(1);
        assertThat(resumed.out()).contains(": not asked again; it is silent", "no vote", "Verdict: no consensus");
    }

    /** Up to which frame nobody has voted and all were asked to. */
    private int turnsOfBallots() throws IOException {
        List<String> lines = Files.readAllLines(store.file());
        for (int frame = 0; frame < lines.size(); frame++) {
            if (lines.get(frame).contains("TurnGiven") && lines.get(frame).contains("1/ballot/1")) {
                return frame + 1;
            }
        }
        throw new AssertionError("expected turns to vote, found none");
    }

    @Test
    void agents_are_told_by_their_names_also_when_they_were_seated_before() throws IOException {
        store.hold();
        store.cut(TALKING, 0);
        assertThat(store.resume().out()).containsPattern("\n  vote +(Cost Analyst|Advocate) ");
    }

    @Test
    void documents_that_are_gone_are_missed_only_while_they_are_needed() throws IOException {
        String whole = StoreQuestion.verdict(store.hold());
        byte[] file = Files.readAllBytes(store.file());
        Path moved = Files.move(store.documents(), folder.resolve("moved"));
        store.cut(TALKING, 0);
        Command talking = store.resume("--knowledge", moved);
        assertThat(talking.out()).contains("The panel was briefed before the interruption");
        assertThat(StoreQuestion.verdict(talking)).isEqualTo(whole);

        Files.write(store.file(), file);
        store.cut(2, 0);
        Command early = store.resume();
        assertThat(early.exitCode()).isEqualTo(6);
        assertThat(words(early.err())).contains("put it back, or name another one with --knowledge");
        Command elsewhere = store.resume("--knowledge", moved);
        assertThat(words(elsewhere.out())).contains("Documents: from " + moved + " instead of folder(");
        assertThat(StoreQuestion.verdict(elsewhere)).isEqualTo(whole);
    }

    @Test
    void documents_of_two_folders_are_not_mixed() throws IOException {
        store.hold();
        store.cut(frameAfter("EvidenceGathered"), 0);
        Path other = Files.createDirectories(folder.resolve("other"));
        Command mixed = store.resume("--knowledge", other);
        assertThat(mixed.exitCode()).isEqualTo(6);
        assertThat(words(mixed.err())).contains("is recorded already").contains("leave out --knowledge");
        assertThat(store.resume("--knowledge", store.documents()).exitCode()).isZero();
    }

    private int frameAfter(String type) throws IOException {
        List<String> lines = Files.readAllLines(store.file());
        for (int frame = 0; frame < lines.size(); frame++) {
            if (lines.get(frame).contains(type)) {
                return frame + 1;
            }
        }
        throw new AssertionError("expected " + type + ", found none");
    }

    @Test
    void a_debate_that_another_has_open_is_refused_with_a_code_of_its_own() throws IOException {
        store.hold();
        store.cut(TALKING, 0);
        try (DebateLog held = FileJournal.in(store.journal()).open(store.debate())) {
            Command run = store.resume();
            assertThat(run.exitCode()).as(run.err()).isEqualTo(7);
            assertThat(words(run.err())).contains("debate " + held.debate(), "is another runner on it?");
        }
        assertThat(store.resume().exitCode()).isZero();
    }

    @Test
    void agents_that_the_command_does_not_have_are_missed_only_while_they_are_needed() throws IOException {
        Panel panel = Panel.of(
                ScriptedAgent.named("Ada").votes("a", 1, "x"),
                ScriptedAgent.named("Bo").votes("a", 1, "x"));
        try (Dialectic dialectic = Dialectic.builder()
                .agents(panel)
                .format(Debate.voteOnly())
                .journal(FileJournal.in(store.journal()))
                .build()) {
            dialectic.debate(Question.of("Which?", "a", "b"));
        }
        assertThat(store.resume().out()).contains("Verdict: a (support 1.00");
        store.cut(3, 0);
        Command run = store.resume();
        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(words(run.err())).contains("found \"panel(ada, bo)\"; resume it with the program that began it");
    }

    private static String words(String printed) {
        return printed.replaceAll("\\s+", " ");
    }
}
