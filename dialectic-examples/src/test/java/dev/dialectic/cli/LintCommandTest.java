package dev.dialectic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.SampleRepository;
import dev.dialectic.cursor.Samples;
import dev.dialectic.cursor.WorkTree;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class LintCommandTest {

    private static final String HEAD = "---\nalwaysApply: true\n---\n";

    @TempDir
    Path root;

    private SampleRepository repository;

    @BeforeEach
    void fill() {
        repository = Samples.java(root);
        repository.write(".editorconfig", "root = true").commit("Add editor settings");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1|---\\nglobs: **/*.java\\n---\\n- Use `OrderService`.",
                "Q2|---\\nglobs: lib/**/*.java\\n---\\n- Use `OrderService`.",
                "Q3|HEAD- See `src/main/java/Gone.java` and use `OrderService`.",
                "Q4|HEAD- See `src/main/java/Gone.java` and use `OrderService`.",
                "Q5|HEAD- Use `OrderService` for all orders.\\n- Use `OrderService` for all orders.",
                "Q5|HEAD- Indent `OrderService` with 4 spaces.",
                "Q6|HEAD- Use `OrderService`.\\n- Never use `OrderService`, use `PriceService`.",
                "Q8|HEAD- Write clean code.",
                "Q9|HEAD- Never touch `OrderService`."
            })
    void a_defect_fails_its_measure_and_is_named_with_its_line(String measure, String text) {
        repository.write(".cursor/rules/x.mdc", text.replace("HEAD", HEAD).replace("\\n", "\n"));
        Map<String, String> before = WorkTree.of(root);
        Command run = Command.of("lint", root);
        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("(?m)^" + measure + " +FAIL ")
                .containsPattern("(?m)^" + measure + "  \\.cursor/rules/x\\.mdc:\\d+: ");
        assertThat(run.out().lines().filter(line -> line.matches("Q\\d+ +FAIL.*")))
                .as(run.out())
                .hasSize(measure.equals("Q3") || measure.equals("Q4") ? 2 : 1);
        assertThat(WorkTree.of(root)).isEqualTo(before);
    }

    @Test
    void too_many_words_fail_the_measure_of_size() {
        repository.write(".cursor/rules/x.mdc", HEAD + "- Use `OrderService`.\n\n" + "word ".repeat(1300));
        assertThat(Command.of("lint", root).out()).containsPattern("(?m)^Q7 +FAIL ");
    }

    @Test
    void what_we_wrote_passes_and_tampering_with_it_shows() {
        Command.of("maintain", root);
        Command run = Command.of("lint", root);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("Q10  ok ", "Q11  ok ").doesNotContain("FAIL", "warning");

        String path = ".cursor/rules/dialectic-build.mdc";
        String ours = repository.read(path);
        repository.write(path, ours.replaceFirst(" _Evidence: .*", ""));
        assertThat(Command.of("lint", root).out()).containsPattern("(?m)^Q10 +FAIL ");
        repository.write(path, ours.getBytes(UTF_8));
        repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
        assertThat(Command.of("lint", root).out())
                .containsPattern("(?m)^Q11 +FAIL ")
                .contains("its evidence is not found again");
    }

    @Test
    void without_rules_nothing_is_missed() {
        Command run = Command.of("lint", root);
        assertThat(run.exitCode()).as(run.out()).isZero();
    }

    @Test
    void hidden_words_are_named_and_not_printed() {
        repository.write(".cursor/rules/x.mdc", HEAD + "- Use \u001b[31m`OrderService`\u202e\udb40\udc41.");
        Command run = Command.of("lint", root);
        assertThat(run.out()).contains("warning").doesNotContain("\u001b", "\u202e", "\udb40\udc41");
    }

    @Test
    void mistakes_have_their_exit_codes(@TempDir Path elsewhere) {
        assertThat(Command.of("lint", elsewhere).exitCode()).isEqualTo(3);
        repository.write(".cursor/dialectic/rules.json", "{");
        assertThat(Command.of("lint", root).exitCode()).isEqualTo(6);
        assertThat(Command.of("lint", "--wrong").exitCode()).isEqualTo(2);
    }
}
