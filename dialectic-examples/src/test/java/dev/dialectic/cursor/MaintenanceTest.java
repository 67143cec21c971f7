package dev.dialectic.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.lint.LintReport;
import dev.dialectic.cursor.lint.LintTable;
import dev.dialectic.cursor.rule.FileEdit;
import dev.dialectic.cursor.rule.RuleBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Maintenance as another program embeds it, on whole repositories. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("slow")
class MaintenanceTest {

    private static final String BUILDING = """
            ---
            alwaysApply: true
            ---
            <!-- dialectic:begin (your edits are kept) -->
            # Building

            - Build with `mvn` (`pom.xml`); the repository has no wrapper, so do not call `./mvnw`. _Evidence: 1 of 1; `pom.xml:1`_

            - Before you finish, run what pull requests must pass: `mvn verify` (`.github/workflows/ci.yml`). _Evidence: 1 of 1; `.github/workflows/ci.yml:6`_
            <!-- dialectic:end -->
            """;

    private static final String CODE = """
            ---
            globs: src/main/java/**/*.java
            alwaysApply: false
            ---
            <!-- dialectic:begin (your edits are kept) -->
            # Code

            - Code is compiled for Java `17` (`pom.xml`): use no syntax and no JDK API that came later. _Evidence: 1 of 1; `pom.xml:7`_
            <!-- dialectic:end -->
            """;

    private static final String TESTING = """
            ---
            alwaysApply: true
            ---
            <!-- dialectic:begin (your edits are kept) -->
            # Testing

            - Run all tests with `mvn test` and a single one like `mvn test -Dtest=BasketServiceTest`. _Evidence: 1 of 1; `pom.xml:1`, `src/test/java/org/example/shop/BasketServiceTest.java:1`_
            <!-- dialectic:end -->
            """;

    @TempDir
    Path root;

    private MaintenanceReport run() {
        Maintenance maintenance = new Maintenance(root, MaintenanceListener.SILENT);
        MaintenanceReport report = maintenance.plan("");
        maintenance.write(report);
        return report;
    }

    private static List<String> paths(MaintenanceReport report) {
        return report.plan().edits().stream().map(FileEdit::path).toList();
    }

    static Stream<Arguments> samples() {
        Function<Path, SampleRepository> java = Samples::java;
        Function<Path, SampleRepository> typescript = Samples::typescript;
        Function<Path, SampleRepository> python = Samples::python;
        return Stream.of(
                Arguments.of("Java", java, "mvn verify"),
                Arguments.of("TypeScript", typescript, "pnpm install"),
                Arguments.of("Python", python, "pytest"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_folder_is_written_that_passes_every_measure_and_a_second_run_changes_nothing(
            String language, Function<Path, SampleRepository> sample, String says) {
        try (SampleRepository repository = sample.apply(root)) {
            Maintenance maintenance = new Maintenance(root, MaintenanceListener.SILENT);
            MaintenanceReport first = run();
            assertThat(first.ruled()).hasSizeGreaterThanOrEqualTo(4);
            LintReport measured = maintenance.lint(first);
            assertThat(measured.passes()).as(LintTable.of(measured)).isTrue();
            assertThat(maintenance.lint()).isEqualTo(measured);
            String folder = String.join(
                    "\n", paths(first).stream().map(repository::read).toList());
            assertThat(folder).contains(says);

            Map<String, String> before = WorkTree.of(root);
            MaintenanceReport second = run();
            assertThat(second.ruled()).isEmpty();
            assertThat(second.plan().edits()).isEmpty();
            assertThat(WorkTree.of(root)).isEqualTo(before);
        }
    }

    @Test
    void the_folder_of_a_java_repository_word_for_word() {
        try (SampleRepository repository = Samples.java(root)) {
            MaintenanceReport report = run();
            assertThat(paths(report))
                    .containsExactly(
                            ".cursor/rules/dialectic-build.mdc",
                            ".cursor/rules/dialectic-code-src-main-java-a0f746cb.mdc",
                            ".cursor/rules/dialectic-code-src-main-java.mdc",
                            ".cursor/rules/dialectic-code.mdc",
                            ".cursor/rules/dialectic-testing.mdc",
                            RuleBook.PATH);
            assertThat(repository.read(".cursor/rules/dialectic-build.mdc")).isEqualTo(BUILDING);
            assertThat(repository.read(".cursor/rules/dialectic-code-src-main-java.mdc"))
                    .isEqualTo(CODE);
            assertThat(repository.read(".cursor/rules/dialectic-testing.mdc")).isEqualTo(TESTING);
        }
    }

    @Test
    void the_plan_alone_writes_nothing() {
        try (SampleRepository repository = Samples.java(root)) {
            Map<String, String> before = WorkTree.of(root);
            MaintenanceReport report = new Maintenance(repository.root(), MaintenanceListener.SILENT).plan("");
            assertThat(report.plan().changesAnything()).isTrue();
            assertThat(WorkTree.of(root)).isEqualTo(before);
        }
    }

    @Test
    void an_ordinary_commit_changes_at_most_one_rule() {
        try (SampleRepository repository = Samples.java(root)) {
            run();
            for (String name : List.of("Mail", "Audit", "Search")) {
                Samples.javaClass(repository, name);
                repository.commit("Add " + name);
                MaintenanceReport report = run();
                assertThat(report.ruled()).as(name).hasSizeLessThanOrEqualTo(1);
                assertThat(report.learnt().retracted()).isEmpty();
            }
        }
    }

    @Test
    void evidence_that_stops_holding_takes_its_rule_back() {
        try (SampleRepository repository = Samples.java(root)) {
            run();
            repository.delete(".github/workflows/ci.yml").commit("Remove continuous integration");
            MaintenanceReport report = run();
            assertThat(report.learnt().retracted()).containsExactly("ci:gates");
            assertThat(repository.read(".cursor/rules/dialectic-build.mdc"))
                    .contains("Build with `mvn`")
                    .doesNotContain("verify");
            assertThat(repository.read(RuleBook.PATH)).doesNotContain("ci:gates");
            assertThat(run().plan().edits()).isEmpty();
        }
    }

    @Test
    void a_rule_that_says_something_else_now_takes_the_place_of_the_old_one() {
        try (SampleRepository repository = Samples.java(root)) {
            run();
            repository
                    .write(
                            "pom.xml",
                            repository
                                    .read("pom.xml")
                                    .replace("<maven.compiler.release>17", "<maven.compiler.release>21"))
                    .commit("Move to Java 21");
            MaintenanceReport report = run();
            assertThat(report.ruled()).hasSize(1);
            assertThat(repository.read(".cursor/rules/dialectic-code-src-main-java.mdc"))
                    .contains("Java `21`")
                    .doesNotContain("Java `17`");
        }
    }

    @Test
    void a_commit_of_rules_alone_is_no_event() {
        try (SampleRepository repository = Samples.java(root)) {
            int events = run().mining().moment().events();
            repository.commitAll("Add rules");
            MaintenanceReport report = run();
            assertThat(report.mining().moment().commits()).isEqualTo(10);
            assertThat(report.mining().moment().events()).isEqualTo(events);
            assertThat(report.plan().edits()).isEmpty();
        }
    }

    @Test
    void since_narrows_the_events_and_not_the_rules() {
        try (SampleRepository repository = Samples.java(root)) {
            Maintenance maintenance = new Maintenance(repository.root(), MaintenanceListener.SILENT);
            Mining all = maintenance.plan("").mining();
            Mining some = maintenance.plan("HEAD~2").mining();
            assertThat(some.found()).isEqualTo(all.found());
            assertThat(all.moment().commits()).isEqualTo(9);
            assertThat(some.moment().commits()).isEqualTo(2);
            assertThat(some.moment().recent()).isEqualTo(all.moment().recent().subList(0, 2));
            assertThat(maintenance.plan("HEAD").mining().moment().recent()).isEmpty();
        }
    }
}
