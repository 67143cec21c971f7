package dev.dialectic.cursor.mine.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.source.SourceScan;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TestMethodNamingMinerTest {

    private static FilesInMemory methods(String prefix) {
        return FilesInMemory.empty()
                .with(
                        20,
                        i -> "src/test/java/a/A" + i + "Test.java",
                        i -> "class A {\n  @Test\n  void " + prefix + i + "() {}\n  // @Test void testFake() {}\n}\n");
    }

    @Test
    void a_prefix() {
        assertThat(directives(methods("testOrder")))
                .containsExactly(
                        "Name test methods with the prefix `test`, like `testOrder10` (20 of 20 test methods are).");
    }

    @Test
    void sentences() {
        assertThat(directives(methods("an_order_is_paid_")))
                .singleElement()
                .asString()
                .contains("as sentences with underscores");
    }

    @Test
    void a_mixture_is_no_rule() {
        FilesInMemory mixed = methods("testOrder")
                .with(
                        8,
                        i -> "src/test/java/b/B" + i + "Test.java",
                        i -> "class B {\n  @Test\n  void paysOrders" + i + "() {}\n}\n");
        assertThat(directives(mixed)).isEmpty();
    }

    private static List<String> directives(FilesInMemory files) {
        return new TestMethodNamingMiner(new SourceScan())
                .candidates(files).stream().map(Candidate::directive).toList();
    }
}
