package dev.dialectic.cursor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.lint.LintRow.Outcome;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.rule.FolderPlanner;
import dev.dialectic.cursor.rule.FolderReader;
import dev.dialectic.cursor.rule.FolderWriter;
import dev.dialectic.cursor.rule.RuleBook;
import dev.dialectic.cursor.rule.Rules;
import dev.dialectic.cursor.rule.Ruling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FolderLintTest {

    private static final TrackedFiles FILES = new TrackedFiles(Map.of(
            "pom.xml", "<project/>",
            "core/pom.xml", "<project/>",
            "src/main/java/dev/Foo.java", "class Foo { void place() { log.info(); } }",
            "src/test/java/dev/FooTest.java", "class FooTest {}",
            "web/package.json", "{\"scripts\": {\"test:unit\": \"jest\", \"lint\": \"eslint .\"}}",
            "web/.prettierrc", "{}"));

    @TempDir
    Path root;

    private LintReport lintWith(String head, String... bullets) throws IOException {
        write(".cursor/rules/x.mdc", head + "# T\n\n" + "- " + String.join("\n- ", bullets) + "\n");
        return FolderLint.of(root, FILES).lint();
    }

    private LintReport lint(String... bullets) throws IOException {
        return lintWith("---\nglobs: src/main/java/**/*.java\nalwaysApply: false\n---\n", bullets);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static List<String> sentences(LintReport report, Measure measure) {
        return report.row(measure).offenders().stream().map(Offender::toString).toList();
    }

    @Test
    void what_we_write_passes_every_measure() throws IOException {
        RuleBook book = RuleBook.EMPTY
                .adopt(Rules.build("a", "Build with `mvn verify`; never call `ant`, use Maven."), new Ruling(1, 1))
                .adopt(Rules.test("b", "Name test classes like `FooTest`.", 19, 1), new Ruling(1, 1));
        FolderWriter.write(root, FolderPlanner.plan(book, FolderReader.read(root)));
        LintReport report = FolderLint.of(root, FILES).runningAgain(() -> 0).lint();
        assertThat(report.rows()).extracting(LintRow::measure).containsExactly(Measure.values());
        assertThat(report.rows()).as(LintTable.of(report)).allMatch(row -> row.outcome() == Outcome.PASS);
        assertThat(report.passes()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.row(Measure.Q10).value()).isEqualTo("2 of 2");
    }

    @Test
    void evidence_that_is_not_found_again_fails_at_the_line_of_the_rule() throws IOException {
        RuleBook book = RuleBook.EMPTY.adopt(Rules.build("a", "Build with `mvn verify`."), new Ruling(1, 1));
        FolderWriter.write(root, FolderPlanner.plan(book, FolderReader.read(root)));
        Predicate<Candidate> never = rule -> false;
        LintReport report = FolderLint.of(root, FILES)
                .verifying(never)
                .runningAgain(() -> 7)
                .lint();
        assertThat(sentences(report, Measure.Q3))
                .containsExactly(".cursor/rules/dialectic-build.mdc:7: its evidence is not found again");
        assertThat(report.row(Measure.Q3).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(report.row(Measure.Q11).outcome()).isEqualTo(Outcome.FAIL);
        Path file = root.resolve(".cursor/rules/dialectic-build.mdc");
        Files.writeString(file, Files.readString(file).replaceAll(" _Evidence.*", ""));
        assertThat(sentences(FolderLint.of(root, FILES).lint(), Measure.Q10))
                .containsExactly(".cursor/rules/dialectic-build.mdc:7: has lost the count of its evidence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nglobs: **/*.java\n---\n",
                "---\nglobs: \"src/**\"\n---\n",
                "---\nglobs:\n  - src/**\n---\n",
                "no head\n",
                "\ufeff---\nalwaysApply: true\n---\n",
                "---\ndescription: a # b\n---\n",
                "---\nalwaysApply: true\n",
                "---\nglobs: src/**\nalwaysApply: true\n---\n"
            })
    void heads_that_readers_read_differently_or_that_mean_two_things_fail(String head) throws IOException {
        assertThat(lintWith(head, "Use `Foo`.").row(Measure.Q1).outcome()).isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndescription:\nglobs:\nalwaysApply: true\n---\n",
                "---\ndescription: How to test\n---\n",
                "---\nglobs: src/**\nalwaysApply: false\n---\n"
            })
    void heads_that_read_alike_pass(String head) throws IOException {
        assertThat(lintWith(head, "Use `Foo`.").row(Measure.Q1).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void globs_for_files_that_are_not_there_fail() throws IOException {
        LintReport report = lintWith("---\nglobs: src/**/*.java,lib/**\n---\n", "Use `Foo`.");
        assertThat(report.row(Measure.Q2).value()).isEqualTo("1 of 2");
        assertThat(sentences(report, Measure.Q2))
                .containsExactly(".cursor/rules/x.mdc:1: no tracked file matches lib/**");
    }

    @Test
    void nested_folders_are_measured_against_their_own_files() throws IOException {
        write("web/.cursor/rules/y.mdc", "---\nglobs: package.json\n---\n- Run `npm run test:unit`.\n");
        LintReport report = FolderLint.of(root, FILES).lint();
        assertThat(report.row(Measure.Q1).value()).isEqualTo("1 of 1");
        assertThat(report.passes()).as(LintTable.of(report)).isTrue();
    }

    @Test
    void what_is_gone_is_stale_and_named_with_its_line() throws IOException {
        LintReport report = lint(
                "See `src/main/java/dev/Gone.java`.",
                "Run `npm run gone`.",
                "Run `gradle build`.",
                "Run `mvn -pl gone test`.",
                "Read [it](mdc:docs/gone.md).");
        assertThat(sentences(report, Measure.Q4)).hasSize(5).allMatch(line -> line.startsWith(".cursor/rules/x.mdc:"));
        assertThat(sentences(report, Measure.Q4).get(0))
                .isEqualTo(".cursor/rules/x.mdc:7: names src/main/java/dev/Gone.java, which is not tracked");
        assertThat(report.row(Measure.Q3).value()).isEqualTo("0.00 (0 of 5)");
    }

    @Test
    void what_could_be_meant_otherwise_is_not_called_stale() throws IOException {
        LintReport report = lint(
                "See `src/main/java/dev/Foo.java:12`.",
                "See `Foo.java`.",
                "Run `npm run test:unit` or `mvn -pl core test`.",
                "Create `src/main/java/dev/New.java`.",
                "Like `path/to/file.ts`.",
                "Import `lodash/fp`.",
                "See `dist/a.js`.",
                "Use `@scope/pkg/x.js`.",
                "Match `src/**/*.gone.java`.",
                "Open `https://example.org/a.html`.",
                "See `dev/Foo.java`.",
                "Run `npm run gone --prefix other`.",
                "Call `Foo#place()`.");
        assertThat(sentences(report, Measure.Q4)).isEmpty();
        assertThat(report.row(Measure.Q3).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void rules_that_say_the_same_or_what_a_formatter_enforces_fail() throws IOException {
        LintReport report = lint(
                "Always put the business logic of orders into `Foo` and nowhere else at all.",
                "Always put the business logic of orders into `Foo` and nowhere else.",
                "Use single quotes and no semicolons.",
                "Let prettier decide on single quotes.");
        assertThat(sentences(report, Measure.Q5))
                .containsExactly(
                        ".cursor/rules/x.mdc:8: says the same as .cursor/rules/x.mdc:7",
                        ".cursor/rules/x.mdc:9: restates what a formatter here enforces; point to it instead");
    }

    @Test
    void rules_that_contradict_each_other_fail() throws IOException {
        LintReport report =
                lint("Use `Foo`.", "Do not use `Foo`; use `Bar`.", "Prefer `Baz`.", "Avoid `Baz` in tests.");
        assertThat(sentences(report, Measure.Q6))
                .containsExactly(".cursor/rules/x.mdc:7: says to use Foo, which .cursor/rules/x.mdc:8 says not to use");
    }

    @Test
    void too_much_to_read_fails() throws IOException {
        String[] many = new String[151];
        Arrays.setAll(many, i -> "Use `Foo` in way number " + i + ".");
        assertThat(lint(many).row(Measure.Q7).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(lintWith("---\nalwaysApply: true\n---\n", "word ".repeat(1300))
                        .row(Measure.Q7)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(lintWith("x\n".repeat(198), "a").row(Measure.Q7).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(lintWith("---\nalwaysApply: true\n---\n", "Use `Foo`.")
                        .row(Measure.Q7)
                        .value())
                .isEqualTo("~4, 1, 6");
    }

    @Test
    void rules_that_would_fit_any_repository_fail() throws IOException {
        LintReport report = lint(
                "Write clean code.", "Use `Foo`.", "Use Java `17.0.2`.", "Call `place()`.", "Use `nowhereToBeFound`.");
        assertThat(report.row(Measure.Q8).value()).isEqualTo("3 of 5");
        assertThat(sentences(report, Measure.Q8)).hasSize(2);
    }

    @Test
    void a_prohibition_without_its_alternative_fails() throws IOException {
        LintReport report = lint(
                "Never use `System.out`.",
                "Do not use `System.out`; use `Foo`.",
                "Avoid `Bar`.",
                "Don't edit `Baz`, run the task instead.",
                "Use `Foo`.",
                "You must not call `use()`.");
        assertThat(report.row(Measure.Q9).value()).isEqualTo("2 of 5");
        assertThat(report.row(Measure.Q9).offenders())
                .extracting(Offender::line)
                .containsExactly(7, 9, 12);
    }

    @Test
    void an_alternative_may_stand_in_a_clause_before_or_after_the_prohibition() throws IOException {
        LintReport report = lint(
                "Reference schemas via `$ref`, never define inline.",
                "Stop on failures - do not proceed.",
                "Don't duplicate entries - check first.",
                "Linting: `Foo` — do NOT install another one.",
                "Do not access the map directly. Send a command to its channel.",
                "Adhere to one writer to avoid contention.",
                "No lazy coding: never leave placeholders out.",
                "Never output passwords, private keys or tokens.",
                "When in doubt, never skip hooks.",
                "Never modify migrations by hand. They are generated.");
        assertThat(report.row(Measure.Q9).offenders())
                .extracting(Offender::line)
                .containsExactly(13, 14, 15, 16);
    }

    @Test
    void files_that_are_not_read_and_what_they_hide_are_warned_of() throws IOException {
        write(".cursor/rules/a.md", "x");
        write(".cursor/rules/b/RULE.md", "x");
        write(".cursorrules", "x");
        write("outside.mdc", "x");
        Files.createSymbolicLink(root.resolve(".cursor/rules/link.mdc"), root.resolve("outside.mdc"));
        LintReport report = lintWith("---\ntitle: x\nalwaysApply: true\n---\n", "Use\u200b `Foo`.");
        assertThat(report.warnings())
                .extracting(Offender::file)
                .containsExactly(
                        ".cursor/rules/a.md",
                        ".cursor/rules/b/RULE.md",
                        ".cursor/rules/link.mdc",
                        ".cursorrules",
                        ".cursor/rules/x.mdc",
                        ".cursor/rules/x.mdc");
        assertThat(LintTable.of(report)).contains("U+200B").doesNotContain("\u200b");
    }

    @Test
    void examples_in_fenced_code_are_no_rules() throws IOException {
        write(".cursor/rules/x.mdc", "---\nalwaysApply: true\n---\n```\n- Never.\n```\n1. Use `Foo`\n   for all.\n");
        LintReport report = FolderLint.of(root, FILES).lint();
        assertThat(report.row(Measure.Q8).value()).isEqualTo("1 of 1");
        assertThat(report.row(Measure.Q9).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_repository_without_rules_has_nothing_to_fail() {
        LintReport report = FolderLint.of(root, FILES).lint();
        assertThat(report.passes()).isTrue();
        assertThat(LintTable.of(report).lines()).hasSize(11).first().asString().startsWith("Q1   -     front matter");
    }
}
