package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestFrameworkMinerTest {

    private static final FilesInMemory JUPITER = FilesInMemory.empty()
            .with(
                    40,
                    i -> "src/test/java/a/A" + i + "Test.java",
                    i ->
                            "import static org.assertj.core.api.Assertions.assertThat;\nimport org.junit.jupiter.api.Test;\nclass A {}\n");

    @Test
    void the_framework_and_the_assertions_are_told() {
        assertThat(directives(JUPITER))
                .hasSize(2)
                .anyMatch(rule ->
                        rule.startsWith("Write tests with JUnit Jupiter") && rule.contains("(40 of 40 test files do)"))
                .anyMatch(rule -> rule.startsWith("Assert with AssertJ"));
    }

    @Test
    void a_contrary_file_is_counted() {
        assertThat(directives(
                        JUPITER.with("src/test/java/a/OldTest.java", "import org.junit.Test;\nclass OldTest {}\n")))
                .anyMatch(rule -> rule.contains("(40 of 41 test files do)"));
    }

    @Test
    void a_framework_that_gives_way_to_a_newer_one_is_no_rule() {
        FilesInMemory old = FilesInMemory.empty()
                .with(60, i -> "src/test/java/a/O" + i + "Test.java", i -> "import org.junit.Test;\nclass O {}\n");
        assertThat(directives(old)).hasSize(1);
        assertThat(directives(old.with(
                        6,
                        i -> "src/test/java/a/N" + i + "Test.java",
                        i -> "import org.junit.jupiter.api.Test;\nclass N {}\n")))
                .isEmpty();
    }

    @Test
    void a_name_in_a_comment_or_string_is_no_import() {
        FilesInMemory files = FilesInMemory.empty()
                .with(
                        20,
                        i -> "src/a" + i + ".test.ts",
                        i -> "// import { it } from 'vitest'\nconst s = \"import x from 'jest'\";\n");
        assertThat(directives(files)).isEmpty();
    }

    @Test
    void scripts_and_python() {
        assertThat(directives(FilesInMemory.empty()
                        .with(20, i -> "src/a" + i + ".test.ts", i -> "import { it } from 'vitest';\n")
                        .with(20, i -> "tests/test_a" + i + ".py", i -> "def test_a():\n    assert 1\n")))
                .hasSize(2)
                .anyMatch(rule -> rule.startsWith("Write tests with vitest"))
                .anyMatch(rule -> rule.startsWith("Write tests with pytest functions"));
    }

    private static List<String> directives(FilesInMemory files) {
        return new TestFrameworkMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
