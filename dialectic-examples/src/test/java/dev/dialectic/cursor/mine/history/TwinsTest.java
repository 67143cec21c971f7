package dev.dialectic.cursor.mine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwinsTest {

    @Test
    void a_test_is_named_for_its_source() {
        assertThat(Twins.are("src/main/java/Foo.java", "src/test/java/FooTest.java"))
                .isTrue();
        assertThat(Twins.are("src/flask/cli.py", "tests/test_cli.py")).isTrue();
        assertThat(Twins.are("src/a.ts", "src/a.spec.ts")).isTrue();
        assertThat(Twins.are("src/a.ts", "src/b.spec.ts")).isFalse();
        assertThat(Twins.are("src/a.ts", "src/a.css")).isFalse();
    }

    @Test
    void the_nearest_test_is_found_and_a_namesake_among_the_tests_is_none() {
        assertThat(Twins.testOf(
                        "core/src/main/java/Foo.java",
                        List.of("core/src/test/java/FooTest.java", "web/src/test/java/FooTest.java")))
                .contains("core/src/test/java/FooTest.java");
        assertThat(Twins.testOf("app/utils.py", List.of("tests/utils.py"))).isEmpty();
    }
}
