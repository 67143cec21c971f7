package dev.dialectic.cursor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GlobPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "**/*.java A.java true",
                "**/*.java a/b/A.java true",
                "**/*.java a/b/A.kt false",
                "*.java a/b/A.java true",
                "src/*.java src/A.java true",
                "src/*.java src/a/A.java false",
                "src/**/*.java src/A.java true",
                "src/**/*.java src/a/b/A.java true",
                "src/** src/a/b true",
                "src/ src/a/b true",
                "src/** srcs/a false",
                "a?c abc true",
                "a?c a/c false",
                "*.{ts,tsx} x/a.tsx true",
                "*.{ts,tsx} x/a.js false",
                "src/{a,b/{c,d}}/*.x src/b/d/1.x true"
            })
    void matches_as_people_expect(String glob, String path, boolean matches) {
        assertThat(GlobPattern.of(glob).matches(path))
                .as("%s on %s", glob, path)
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "[ab].txt b.txt true",
                "[!ab].txt b.txt false",
                "[a-c]1 c1 true",
                "[ab [ab true",
                "{a {a true",
                "a.b axb false",
                "**/test/** x/test/y true",
                "**/test/** test/y true",
                "** a/b true",
                "./src/*.x src/1.x true",
                "/src/*.x src/1.x true",
                "a**b axxb true",
                "package.json web/package.json true"
            })
    void matches_odd_patterns_as_people_expect(String glob, String path, boolean matches) {
        assertThat(GlobPattern.of(glob).matches(path))
                .as("%s on %s", glob, path)
                .isEqualTo(matches);
    }

    @Test
    void hostile_patterns_take_no_longer_than_others() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String path = "a".repeat(2000) + "/" + "a".repeat(2000);
            assertThat(GlobPattern.of("*a".repeat(60) + "b").matches(path)).isFalse();
            assertThat(GlobPattern.of("**/".repeat(60) + "b").matches(path)).isFalse();
            assertThat(GlobPattern.of("{a,b}".repeat(60)).matches(path)).isFalse();
            assertThat(GlobPattern.of("{".repeat(5000) + "}".repeat(5000)).matches("x"))
                    .isFalse();
        });
    }
}
