package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestNamingMinerTest {

    private static final FilesInMemory JAVA = FilesInMemory.empty()
            .with(
                    30,
                    i -> "src/test/java/a/Order" + i + "Test.java",
                    i -> "class Order" + i + "Test {\n  @Test void a() {}\n}\n");

    @Test
    void java_tests_are_named_alike() {
        assertThat(directives(JAVA))
                .containsExactly(
                        "Name new test files `*Test.java`, like `src/test/java/a/Order10Test.java` (30 of 30 are).");
    }

    @Test
    void a_contrary_file_is_counted_and_cited() {
        FilesInMemory planted =
                JAVA.with("src/test/java/a/OrderChecks.java", "class OrderChecks {\n  @Test void a() {}\n}\n");
        Candidate rule =
                new TestNamingMiner(new SourceScan()).candidates(planted).get(0);
        assertThat(rule.directive()).contains("(30 of 31 are)");
        assertThat(rule.citations()).extracting(Citation::locator).contains("src/test/java/a/OrderChecks.java:2");
    }

    @Test
    void many_contrary_files_take_the_rule_away() {
        assertThat(directives(JAVA.with(
                        10,
                        i -> "src/test/java/a/Tests" + i + "Spec.java",
                        i -> "class S {\n  @Test void a() {}\n}\n")))
                .isEmpty();
    }

    @Test
    void tests_of_scripts_have_a_name_and_a_place() {
        FilesInMemory files =
                FilesInMemory.empty().with(20, i -> "src/__tests__/a" + i + ".spec.ts", i -> "it('a', () => {});\n");
        assertThat(directives(files))
                .hasSize(2)
                .anyMatch(rule -> rule.startsWith("Name new test files `*.spec.ts`"))
                .anyMatch(rule -> rule.startsWith("Put new tests into a `__tests__` folder"));
    }

    @Test
    void python_tests_have_a_name() {
        FilesInMemory files =
                FilesInMemory.empty().with(20, i -> "tests/test_a" + i + ".py", i -> "def test_a():\n    pass\n");
        assertThat(directives(files)).singleElement().asString().startsWith("Name new test files `test_*.py`");
    }

    private static List<String> directives(FilesInMemory files) {
        return new TestNamingMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
