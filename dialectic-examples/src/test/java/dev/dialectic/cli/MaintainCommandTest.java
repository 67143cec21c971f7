package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.SampleRepository;
import dev.dialectic.cursor.Samples;
import dev.dialectic.cursor.WorkTree;
import dev.dialectic.cursor.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class MaintainCommandTest {

    @TempDir
    Path folder;

    private static Command maintain(Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "maintain";
        System.arraycopy(args, 0, all, 1, args.length);
        Command run = Command.of(all);
        assertThat(run.out()).matches("(?s)[^\\p{Cntrl}\\x{202a}-\\x{202e}\\x{e0000}-\\x{e007f}]*(\n[^\\p{Cntrl}]*)*");
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        return run;
    }

    private void fails(int exitCode, String sentence, Object... args) {
        Map<String, String> before = WorkTree.of(folder);
        Command run = maintain(args);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(sentence);
        assertThat(WorkTree.of(folder)).isEqualTo(before);
    }

    @Test
    void it_prints_what_it_saw_who_debated_what_they_said_and_what_was_written() {
        try (SampleRepository repository = Samples.java(folder)) {
            Command run = maintain(repository.root());
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .contains("Events: 9 of 9 commits; the newest:", "Add the refund service and its test")
                    .contains("Foci of the moment:", "Agents generated:", "Test Engineer", "Opponent")
                    .contains("Candidate rules: 6, of which 0 were decided before")
                    .contains("Debate 1: Build with `mvn`", "  evidence   stated in 1 place; pom.xml:1 <project>")
                    .contains("  position   Test Engineer          adopt, confidence ", "  statement  Opponent")
                    .contains("  rebuttal   Opponent               to Test Engineer")
                    .contains("  vote       Opponent", "  verdict    adopt (support ")
                    .contains(
                            "Debated 6 rules: 6 won, 0 did not.",
                            "adopt  0.87  build-tool:maven     dialectic-build.mdc")
                    .contains("created .cursor/rules/dialectic-build.mdc", "created " + RuleBook.PATH)
                    .contains("Q1   ok ", "Q11  ok ")
                    .doesNotContain("FAIL", "\u2026", "  round ");
            assertThat(run.out().lines().filter(line -> line.length() > 160)).isEmpty();
        }
    }

    @Test
    void the_second_time_there_is_nothing_to_write() {
        try (SampleRepository repository = Samples.java(folder)) {
            assertThat(maintain("--check", repository.root()).exitCode()).isEqualTo(1);
            assertThat(folder.resolve(".cursor")).doesNotExist();
            maintain("--quiet", folder);
            Map<String, String> before = WorkTree.of(folder);
            Command again = maintain(folder);
            assertThat(again.exitCode()).isZero();
            assertThat(again.out())
                    .contains("of which 6 were decided before", "Nothing to write")
                    .doesNotContain("Debate 1");
            assertThat(maintain("--check", folder).exitCode()).isZero();
            assertThat(maintain("--check", folder).out()).contains("Nothing would change.");
            assertThat(WorkTree.of(folder)).isEqualTo(before);
        }
    }

    @Test
    void quiet_leaves_out_what_was_said() {
        try (SampleRepository repository = Samples.java(folder)) {
            assertThat(maintain("-q", "--dry-run", repository.root()).out())
                    .contains("Debate 1: ", "  verdict    adopt")
                    .doesNotContain("  statement ", "  vote ");
        }
    }

    @Test
    void the_diff_of_a_dry_run_can_be_applied() throws Exception {
        Path real = folder.resolve("real");
        Path dry = folder.resolve("dry");
        try (SampleRepository written = Samples.java(real);
                SampleRepository patched = Samples.java(dry)) {
            for (int step = 0; step < 2; step++) {
                Map<String, String> before = WorkTree.of(dry);
                Command run = maintain("--dry-run", dry);
                assertThat(run.exitCode()).isZero();
                assertThat(WorkTree.of(dry)).isEqualTo(before);
                apply(run, patched);
                maintain(written.root());
                assertThat(texts(dry)).isEqualTo(texts(real));
                for (SampleRepository repository : new SampleRepository[] {written, patched}) {
                    repository
                            .delete(".github/workflows/ci.yml")
                            .delete(".gitignore")
                            .commitAll("Remove them");
                    repository.write(".github/workflows/ci.yml", "x").write(".gitignore", "x");
                }
            }
        }
    }

    private static void apply(Command dryRun, SampleRepository repository) throws Exception {
        String diff = dryRun.out()
                .substring(
                        dryRun.out().indexOf("\ndiff --git ") + 1, dryRun.out().indexOf("Nothing was written."));
        repository
                .git()
                .apply()
                .setPatch(new ByteArrayInputStream(diff.getBytes(UTF_8)))
                .call();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String path : WorkTree.ours(root).keySet()) {
            Path file = root.resolve(".cursor").resolve(path);
            if (Files.isRegularFile(file)) {
                texts.put(path, Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void a_revision_narrows_the_events_and_one_that_is_none_is_a_mistake_of_usage() {
        try (SampleRepository repository = Samples.java(folder)) {
            assertThat(maintain("--dry-run", "--since", "HEAD~3", repository.root())
                            .out())
                    .contains("Events: 3 of 3 commits", "Candidate rules: 6");
            fails(2, "v9.9", "--since", "v9.9", folder);
        }
    }

    @Test
    void hostile_words_reach_the_terminal_as_words() {
        try (SampleRepository repository = Samples.java(folder)) {
            for (int i = 0; i < 3; i++) {
                repository
                        .write("docs/\u001b[2Jx" + i + "\u202e.md", "x")
                        .commit("\u001b]0;title\u0007\u001b[31mred\u001b[0m \u202eback\udb40\udc41\r\nDebate 1: fake");
            }
            Command run = maintain(repository.root());
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("red").doesNotContain("\u001b", "\u0007", "\u202e", "\udb40\udc41", "fake");
        }
    }

    @Test
    void no_repository_is_3() throws IOException {
        fails(3, "expected", folder);
        fails(3, "expected", folder.resolve("nowhere"));
    }

    @Test
    void no_commit_is_4() {
        try (SampleRepository repository = SampleRepository.in(folder)) {
            fails(4, "commit something first", repository.root());
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_5() {
        try (SampleRepository repository = Samples.java(folder)) {
            repository.write(".cursor/rules", "a file");
            fails(5, ".cursor/rules", folder);
            repository.delete(".cursor/rules").write(".cursor/dialectic", "a file");
            fails(5, ".cursor/dialectic", folder);
        }
    }

    @Test
    void a_rule_book_that_cannot_be_read_is_6() {
        try (SampleRepository repository = Samples.java(folder)) {
            repository.write(RuleBook.PATH, "{\"version\": 1, \u001b[31m");
            fails(6, "restore the file from git", folder);
        }
    }

    @Test
    void what_is_not_understood_is_2() {
        fails(2, "--wrong", "--wrong");
        fails(2, "two", "one", "two");
        fails(2, "--since", "--since");
    }
}
