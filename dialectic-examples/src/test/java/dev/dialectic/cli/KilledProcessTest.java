package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that holds a debate dies without warning; another one finishes the debate. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class KilledProcessTest {

    private static final int KILLED = 137;

    @TempDir
    Path folder;

    private StoreQuestion store;

    @BeforeEach
    void fill() throws IOException {
        store = StoreQuestion.in(folder);
    }

    /** The command, in a process that dies where it would print a line with a word for the first time. */
    static final class DyingCommand {

        private DyingCommand() {}

        public static void main(String[] args) {
            PrintWriter dying = new PrintWriter(System.out, true, UTF_8) {
                @Override
                public void println(String line) {
                    if (line.contains(args[0])) {
                        // Nothing is closed and no hook runs: to the files it is kill -9.
                        Runtime.getRuntime().halt(KILLED);
                    }
                    super.println(line);
                }
            };
            String[] words = Arrays.copyOfRange(args, 1, args.length);
            System.exit(DialecticCommand.run(dying, new PrintWriter(System.err, true, UTF_8), words));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"briefing", "position", "statement", "rebuttal", "  vote", "verdict"})
    void wherever_it_died_another_process_finishes_its_debate_with_the_same_verdict(String word) throws Exception {
        List<String> words = new ArrayList<>(List.of(word));
        words.addAll(store.words("--durability", "always"));
        Process process = java(DyingCommand.class, words).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(KILLED);
        assertThat(printed).contains("dialectic resume " + store.debate()).doesNotContain("Verdict: ");

        ProcessBuilder second = java(
                DialecticCommand.class, List.of("resume", store.debate().value().substring(0, 8)));
        second.environment().put("DIALECTIC_JOURNAL", store.journal().toString());
        Process resumed = second.start();
        String told = new String(resumed.getInputStream().readAllBytes(), UTF_8);
        assertThat(resumed.waitFor()).as(told).isZero();
        assertThat(StoreQuestion.verdict(new Command(0, told, ""))).isEqualTo(undisturbed());
    }

    @Test
    void whenever_it_is_killed_by_the_system_its_debate_can_be_finished() throws Exception {
        Process process = java(DialecticCommand.class, store.words("--durability", "always"))
                .start();
        try (BufferedReader printed = process.inputReader(UTF_8)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                if (line.contains("  statement")) {
                    // SIGKILL. It may have come further by then: how far must not matter.
                    process.destroyForcibly();
                    break;
                }
            }
        }
        process.waitFor();
        Command resumed = store.resume();
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(StoreQuestion.verdict(resumed)).isEqualTo(undisturbed());
    }

    @Test
    void a_disk_that_fills_up_ends_it_with_its_own_exit_code_and_it_is_finished_when_there_is_space() throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -f 40; exec \"$0\" \"$@\""));
        words.addAll(java(DialecticCommand.class, store.words("--durability", "always"))
                .command());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(5);
        assertThat(printed).contains("see to the disk, then resume the debate").doesNotContain("Verdict: ", "\tat ");
        Command resumed = store.resume();
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(StoreQuestion.verdict(resumed)).isEqualTo(undisturbed());
    }

    private String undisturbed() {
        return StoreQuestion.verdict(Command.of(store.words().subList(0, 8).toArray()));
    }

    private ProcessBuilder java(Class<?> program, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(new File(folder.toFile(), "errors"));
    }
}
