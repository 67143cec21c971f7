package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.agent.generate.PanelTemplates;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DebateCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("decision.md"), """
                # Which store

                We recommend Postgres. Postgres is reliable, tested and proven, and its cost is low; benefit over the long term is good.
                Mongo is slow and fails under load. Mongo was a risk and we had outages; avoid Mongo.
                """);
        Files.writeString(
                folder.resolve("notes.md"), "Postgres is fast and safe and easy to maintain. Mongo is not reliable.\n");
    }

    private Command debate(Object... more) {
        List<Object> args = new ArrayList<>(
                List.of("debate", "Which store should hold orders?", "-o", "postgres", "-o", "mongo", "-k", folder));
        args.addAll(List.of(more));
        return Command.of(args.toArray());
    }

    @Test
    void ballots_that_can_no_longer_change_the_decision_are_not_asked_for() {
        Command all = debate("--format", "vote-only");
        Command waves = debate("--format", "vote-only", "--waves", "1");
        assertThat(all.out()).doesNotContain("Not asked for");
        assertThat(waves.out()).contains("Not asked for: 2 ballots, since postgres leads by ");
        assertThat(waves.exitCode()).isEqualTo(all.exitCode());
        mistake(debate("--waves", "-1"), "expected a size of at least 1, found -1");
    }

    @Test
    void documents_that_speak_for_one_option_give_a_consensus() {
        Command run = debate();
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Question: Which store should hold orders?", "  briefing ")
                .contains("  position ", "  statement ", "  vote ", "Verdict: postgres (support ", "decision.md")
                .containsPattern("\nFlips: +\\d ballots? would have had another option decided: [\\w,\\s-]+ to mongo")
                .containsPattern("\nPivotal: ")
                .containsPattern("\n  postgres +\\d+\\.\\d %  #+");
        assertThat(debate().out()).isEqualTo(run.out());
    }

    @Test
    void without_evidence_there_is_none_and_advice() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Command run = Command.of("debate", "Which?", "-o", "a", "-o", "b", "-k", empty);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Verdict: no consensus", "name a folder of documents with --knowledge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard", "vote-first", "vote-only", "sequential", "STANDARD"})
    void each_format_works(String format) {
        Command run = debate("--format", format);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Verdict: postgres");
    }

    static List<String> panels() {
        List<String> panels = new ArrayList<>(List.of("question"));
        PanelTemplates.shipped().all().forEach(template -> panels.add(template.name()));
        return panels;
    }

    @ParameterizedTest
    @MethodSource("panels")
    void each_panel_that_ships_works(String panel) {
        Command run = debate("--panel", panel);
        assertThat(run.exitCode()).as(run.out() + run.err()).isBetween(0, 1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Verdict: ");
    }

    static List<String> strategies() {
        return Strategies.all().stream().map(VotingStrategy::name).toList();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void each_strategy_that_ships_works(String strategy) {
        Command run = debate("--strategy", strategy);
        assertThat(run.exitCode()).as(run.out() + run.err()).isBetween(0, 1);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void mistakes_of_usage_are_told_in_a_sentence() {
        mistake(debate("--format", "duel"), "--format: expected standard, vote-first");
        mistake(debate("--strategy", "dice"), "dice");
        mistake(debate("--panel", "nobody"), "nobody");
        List<String> many = new ArrayList<>(List.of("--strategy", "Kemeny-Young"));
        IntStream.range(0, 16).forEach(number -> many.addAll(List.of("--option", "o" + number)));
        mistake(debate(many.toArray()), "at most 16 options");
        mistake(
                Command.of("debate", "Which?", "-o", "a", "-o", "b", "-k", folder.resolve("gone")),
                "--knowledge: expected a folder");
        mistake(debate("--option", "postgres"), "postgres");
        mistake(Command.of("debate", "Which?", "-k", folder), "--option");
        mistake(Command.of("debate"), "question");
        mistake(Command.of("debate", " ", "-o", "a", "-o", "b", "-k", folder), "question");
        mistake(debate("--option", "=x"), "option");
        mistake(debate("--option", "\u001b[31mred"), "option");
    }

    private static void mistake(Command run, String word) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(word).doesNotContain("\tat ", "Exception", "\u001b");
    }

    @Test
    void options_may_say_what_they_mean() {
        assertThat(Command.of(
                                "debate",
                                "Which store?",
                                "-o",
                                "pg=Postgres, the relational one",
                                "-o",
                                "mg=Mongo",
                                "-c",
                                "it must be reliable",
                                "-k",
                                folder)
                        .out())
                .contains("Verdict: pg (support ");
    }

    @Test
    void hostile_documents_reach_the_terminal_as_words() throws IOException {
        Files.writeString(
                folder.resolve("evil.md"), "Postgres is \u001b[31mgood\u001b[0m and \u202ereliable\udb40\udc41.\n");
        Files.writeString(folder.resolve("\u001b[2Jpostgres.md"), "Postgres is good.\n");
        Command run = debate();
        assertThat(run.out()).doesNotContain("\u001b", "\u202e", "\udb40\udc41");
        assertThat(run.out()).matches("(?s)[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*");
    }
}
