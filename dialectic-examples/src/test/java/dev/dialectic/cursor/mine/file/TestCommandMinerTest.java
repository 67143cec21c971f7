package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestCommandMinerTest {

    @Test
    void maven_runs_one_test_of_the_module_with_most_tests() {
        FilesInMemory files = FilesInMemory.of("pom.xml", "<project><modules><module>core</module></modules></project>")
                .with("core/pom.xml", "<project><artifactId>core</artifactId></project>")
                .with(
                        "core/src/test/java/a/OrderTest.java",
                        "package a;\nclass OrderTest {\n  @Test void works() {}\n}\n");
        assertThat(directives(files))
                .containsExactly(
                        "Run all tests with `mvn test` and a single one like `mvn -pl core -am test -Dtest=OrderTest -Dsurefire.failIfNoSpecifiedTests=false`.");
        assertThat(directives(files.without("core/pom.xml"))).isEmpty();
    }

    @Test
    void a_gradle_project_must_be_included_to_be_named() {
        FilesInMemory files = FilesInMemory.of("settings.gradle", "include 'core'")
                .with("gradlew", "#!/bin/sh")
                .with("core/build.gradle", "")
                .with("core/src/test/java/a/OrderTest.java", "class OrderTest {\n  @Test void works() {}\n}\n");
        assertThat(directives(files))
                .containsExactly(
                        "Run all tests with `./gradlew test` and a single one like `./gradlew :core:test --tests OrderTest`.");
        assertThat(directives(files.with("settings.gradle", "include 'other'"))).isEmpty();
    }

    @Test
    void a_known_runner_is_called_with_a_test_of_the_repository() {
        FilesInMemory files = FilesInMemory.of("package.json", "{\"scripts\": {\"test\": \"vitest run\"}}")
                .with("pnpm-lock.yaml", "a: 1")
                .with("src/order.test.ts", "import { it } from 'vitest';\nit('works', () => {});\n");
        assertThat(directives(files))
                .containsExactly(
                        "Run all tests with `pnpm test` and a single one like `pnpm exec vitest run src/order.test.ts`.");
    }

    @Test
    void a_script_that_says_there_is_no_test_gives_no_rule() {
        assertThat(directives(FilesInMemory.of(
                                "package.json", "{\"scripts\": {\"test\": \"echo no test specified && exit 1\"}}")
                        .with("yarn.lock", "")))
                .isEmpty();
    }

    @Test
    void pytest_runs_in_the_environment_of_the_project() {
        FilesInMemory files = FilesInMemory.of("pyproject.toml", "[project]\nname='x'\n[tool.pytest.ini_options]\n")
                .with("uv.lock", "version = 1")
                .with("tests/test_order.py", "def test_total():\n    assert True\n");
        assertThat(directives(files))
                .containsExactly(
                        "Run all tests with `uv run pytest` and a single one like `uv run pytest tests/test_order.py::test_total`.");
    }

    private static List<String> directives(FilesInMemory files) {
        return new TestCommandMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
