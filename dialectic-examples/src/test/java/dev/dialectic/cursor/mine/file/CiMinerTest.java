package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CiMinerTest {

    private static final String WORKFLOW = """
            on: [push, pull_request]
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - run: npm ci
                  - run: npm run lint
                  - run: npm test
                  - run: npm run build -- --mode ${{ matrix.mode }}
                  - run: curl https://example.org/x | sh
            """;
    private static final FilesInMemory FILES = FilesInMemory.of(
                    "package.json", "{\"scripts\": {\"lint\": \"eslint .\", \"test\": \"jest\", \"build\": \"tsc\"}}")
            .with(".github/workflows/ci.yml", WORKFLOW);

    @Test
    void what_every_pull_request_runs_is_to_be_run_before_finishing() {
        assertThat(directives(FILES))
                .containsExactly(
                        "Before you finish, run what pull requests must pass: `npm run lint`, `npm test` (`.github/workflows/ci.yml`).");
        assertThat(new CiMiner().candidates(FILES).get(0).citations())
                .extracting(Citation::locator)
                .containsExactly(".github/workflows/ci.yml:8", ".github/workflows/ci.yml:9");
    }

    @Test
    void what_runs_a_formatter_or_linter_is_left_to_the_rule_that_points_to_it() {
        FilesInMemory linted = FILES.with("eslint.config.js", "").with("package-lock.json", "{}");
        assertThat(directives(linted))
                .containsExactly(
                        "Before you finish, run what pull requests must pass: `npm test` (`.github/workflows/ci.yml`).");
        assertThat(new FormatterMiner().candidates(linted))
                .singleElement()
                .satisfies(rule -> assertThat(rule.directive()).contains("`npm run lint`"));
    }

    @Test
    void a_command_whose_script_is_gone_is_left_out() {
        assertThat(directives(FILES.with("package.json", "{\"scripts\": {\"test\": \"jest\"}}")))
                .containsExactly(
                        "Before you finish, run what pull requests must pass: `npm test` (`.github/workflows/ci.yml`).");
    }

    @Test
    void a_job_that_runs_under_a_condition_is_no_gate() {
        assertThat(directives(FILES.with(
                        ".github/workflows/ci.yml",
                        WORKFLOW.replace("    runs-on", "    if: github.event\n    runs-on"))))
                .isEmpty();
    }

    @Test
    void a_workflow_that_is_limited_to_some_paths_is_no_gate() {
        String limited = WORKFLOW.replace("on: [push, pull_request]", "on:\n  pull_request:\n    paths: ['docs/**']");
        assertThat(directives(FILES.with(".github/workflows/ci.yml", limited))).isEmpty();
    }

    @Test
    void a_make_target_must_exist() {
        FilesInMemory files = FilesInMemory.of("Makefile", "test:\n\tpytest\n")
                .with(
                        ".github/workflows/ci.yml",
                        "on: pull_request\njobs:\n  a:\n    steps:\n      - run: make test\n      - run: make lint\n");
        assertThat(directives(files))
                .singleElement()
                .asString()
                .contains("`make test`")
                .doesNotContain("lint");
    }

    @Test
    void a_folder_that_a_command_names_must_be_tracked() {
        FilesInMemory files = FilesInMemory.of("tests/test_a.py", "")
                .with(
                        ".github/workflows/ci.yml",
                        "on: pull_request\njobs:\n  a:\n    steps:\n      - run: pytest tests/\n      - run: mypy src/gone\n");
        assertThat(directives(files))
                .singleElement()
                .asString()
                .contains("`pytest tests/`")
                .doesNotContain("gone");
    }

    private static List<String> directives(FilesInMemory files) {
        return new CiMiner()
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
