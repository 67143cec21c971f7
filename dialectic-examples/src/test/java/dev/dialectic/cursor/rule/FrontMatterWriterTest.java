package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.cursor.mine.Activation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrontMatterWriterTest {

    private static final long SEED = 20260901;
    private static final List<String> HOSTILE = List.of(
            ": ",
            " #",
            ":",
            "#",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            "!",
            "&a",
            "*a",
            "|",
            ">",
            "%",
            "@",
            "`",
            "- ",
            "? ",
            "---",
            "\n",
            "\r",
            "\t",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\ufeff",
            "\u200b",
            "\u202e",
            "true",
            "null",
            "~",
            "yes",
            "1e3",
            "0x1F",
            "2024-01-01",
            "1_000",
            ".inf",
            ".5",
            "=",
            "<<",
            ",",
            " ",
            "  ",
            "é",
            "日本",
            "👍",
            "\ud800",
            "\\",
            "/",
            "**",
            "*.java",
            "src",
            "main",
            "a",
            "B",
            "-",
            "_",
            ".",
            "..",
            "{a,b}",
            "$",
            "(x)");

    @Test
    void writes_each_activation_with_the_fence_at_the_first_byte() {
        assertThat(FrontMatterWriter.write(new Activation.Always())).isEqualTo("---\nalwaysApply: true\n---\n");
        assertThat(FrontMatterWriter.write(
                        new Activation.Attached(List.of("src/main/java/**/*.java", "src/test/java/**/*.java"))))
                .isEqualTo("---\nglobs: src/main/java/**/*.java,src/test/java/**/*.java\nalwaysApply: false\n---\n");
        assertThat(FrontMatterWriter.write(new Activation.Requested("How releases are cut")))
                .isEqualTo("---\ndescription: How releases are cut\nalwaysApply: false\n---\n");
    }

    @Test
    void what_it_writes_both_readers_read_alike_and_what_it_refuses_it_says() {
        Random random = new Random(SEED);
        int written = 0;
        int refused = 0;
        for (int i = 0; i < 40_000; i++) {
            Activation activation = random.nextBoolean() ? requested(random) : attached(random);
            String text;
            try {
                text = FrontMatterWriter.write(activation);
            } catch (RefusedException refusal) {
                assertThat(refusal).message().as("seed %d, case %d", SEED, i).contains("expected");
                refused++;
                continue;
            }
            written++;
            assertAlike(text, activation, "seed " + SEED + ", case " + i);
        }
        assertThat(written).isGreaterThan(2_000);
        assertThat(refused).isGreaterThan(2_000);
    }

    private static void assertAlike(String text, Activation activation, String where) {
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as(where)
                .isEqualTo(text);
        RuleDocument document = RuleDocument.parse("x.mdc", text.getBytes(StandardCharsets.UTF_8));
        assertThat(document.fenced()).as(where).isTrue();
        Reading strict = new StrictYamlReader().read(document.head());
        assertThat(strict).as(where + ": " + text).isInstanceOf(Reading.Values.class);
        assertThat(new LineReader().read(document.head())).as(where).isEqualTo(strict);
        assertThat(document.front()).as(where).isEqualTo(FrontMatter.of(activation));
    }

    private static Activation requested(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(3) > 0 ? "Rules " : "");
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(random.nextInt(3) > 0 ? "word" : HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        return new Activation.Requested(text.toString());
    }

    private static Activation attached(Random random) {
        List<String> globs = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            StringBuilder glob = new StringBuilder();
            for (int k = random.nextInt(4); k >= 0; k--) {
                glob.append(random.nextInt(3) > 0 ? "src/" : HOSTILE.get(random.nextInt(HOSTILE.size())));
            }
            globs.add(glob.toString().startsWith("*") || glob.isEmpty() ? "a" + glob : glob.toString());
        }
        return new Activation.Attached(globs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "Null",
                "yes",
                "",
                "1 rule",
                "Build: with Maven",
                "Build it:",
                "Build #1 rule",
                "Say \"no\"",
                "Don't",
                "List [a]",
                "Map {a}",
                "Now!",
                "Two\nlines",
                "Tab\there",
                "Trailing ",
                "Hidden\u200bspace"
            })
    void refuses_descriptions_that_readers_could_read_differently(String description) {
        assertThatThrownBy(() -> FrontMatterWriter.write(new Activation.Requested(description)))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("description: expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"src/{a,b}/**", "a b/**", "src/[x]", "!src/**", "1.5", "2024-01-01", "/etc/**", "a/../b", "a\"b"
            })
    void refuses_globs_that_readers_could_read_differently(String glob) {
        assertThatThrownBy(() -> FrontMatterWriter.write(new Activation.Attached(List.of(glob))))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("globs: expected");
    }

    @Test
    void a_strict_reader_gives_up_where_a_line_splitter_does_not() {
        assertThat(new StrictYamlReader().read("globs: **/*.java")).isInstanceOf(Reading.Unreadable.class);
        assertThat(new LineReader().read("globs: **/*.java"))
                .isEqualTo(new Reading.Values(Map.of("globs", "**/*.java")));
        assertThat(new StrictYamlReader().read("globs:\n  - a")).isInstanceOf(Reading.Unreadable.class);
        assertThat(new StrictYamlReader().read("alwaysApply: maybe")).isInstanceOf(Reading.Unreadable.class);
        assertThat(new StrictYamlReader().read("globs: a\nglobs: b")).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_strict_reader_survives_bombs() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("x]\n");
        }
        for (String text : List.of(
                bomb.toString(),
                "a: " + "[".repeat(60_000),
                "- ".repeat(30_000),
                "? ".repeat(30_000),
                "x".repeat(70_000))) {
            assertThat(new StrictYamlReader().read(text)).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @Test
    void what_a_person_meant_is_read_from_any_way_of_writing_it() {
        assertThat(TolerantReader.read("globs: **/*.java, *.md\nalwaysApply: false")
                        .globs())
                .containsExactly("**/*.java", "*.md");
        assertThat(TolerantReader.read("globs: [\"a/*.{ts,tsx}\", 'b']").globs())
                .containsExactly("a/*.{ts,tsx}", "b");
        assertThat(TolerantReader.read("globs:\n  - \"a\"\n  - b # why\nalwaysApply: true"))
                .isEqualTo(new FrontMatter("", List.of("a", "b"), true));
        assertThat(TolerantReader.read("description: >-\n  two\n  lines\nglobs:\nalwaysApply: \"true\""))
                .isEqualTo(new FrontMatter("two lines", List.of(), true));
        assertThat(TolerantReader.read("description: \"Say: this\"\n").kind()).isEqualTo(FrontMatter.Kind.REQUESTED);
    }
}
