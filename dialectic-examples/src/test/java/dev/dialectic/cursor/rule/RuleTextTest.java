package dev.dialectic.cursor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTextTest {

    private static final int[] HIDDEN = {
        0x00AD, 0x034F, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2028, 0x2029,
        0x2060, 0x2064, 0x2066, 0x2069, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFE00, 0xFE0F, 0xE0001,
                0xE0041,
        0xE007F, 0xE0100, 0xE01EF, 0x0000, 0x0007, 0x001B, 0x000D, 0x0085, 0x009B, 0xE000, 0xFFFF, 0xD800
    };

    @Test
    void refuses_every_hidden_character_by_its_number() {
        for (int hidden : HIDDEN) {
            String text =
                    "Use `mvn" + (hidden == 0xD800 ? "\ud800" : new String(Character.toChars(hidden))) + "` here.";
            assertThatThrownBy(() -> RuleText.requireClean("rule a", text))
                    .as("U+%04X", hidden)
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("rule a: expected visible characters, found U+" + String.format("%04X", hidden));
        }
    }

    @Test
    void refuses_all_tag_characters_and_selectors() {
        for (int c = 0xE0000; c <= 0xE01EF; c++) {
            assertThat(RuleText.fault("a" + new String(Character.toChars(c))))
                    .as("U+%X", c)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use `mvn verify`.",
                "Größe und 日本語 sind erlaubt.",
                "Fine 👍🏽 and 👩‍💻 and ❤️ and 1️⃣",
                "a -- b",
                "x ---",
                "a < b > c",
                "`List<String>`",
                "a\n- b\n",
                "see `src/main/java/dev/Foo.java:12`",
                "[link](https://example.org)"
            })
    void lets_text_through_that_is_what_it_looks_like(String text) {
        assertThat(RuleText.requireClean("rule", text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a <!-- hidden --> b",
                "<!-- dialectic:end -->",
                "a --> b",
                "<?php ?>",
                "a\n---\nb",
                "  --- x",
                "a        b",
                "a\t\t\t\t\t\t\t\tb",
                "a\n\n\n\n\n\nb",
                "[//]: # (hidden)",
                "- [x]: http://a 'hidden'",
                "❤️️"
            })
    void refuses_what_hides_or_ends_the_head(String text) {
        assertThat(RuleText.fault(text)).isPresent();
    }

    @Test
    void refuses_encoded_text_on_one_line_and_on_many() {
        assertThat(RuleText.fault("A".repeat(200))).isPresent();
        assertThat(RuleText.fault("A".repeat(199))).isEmpty();
        assertThat(RuleText.fault(("aB3/".repeat(19) + "\n").repeat(3))).isPresent();
        assertThat(RuleText.fault(("word and ".repeat(19) + "\n").repeat(3))).isEmpty();
    }

    @Test
    void shows_what_is_hidden_in_messages() {
        assertThat(RuleText.visible("a\u202eb\u001b[0m")).isEqualTo("\"a\\u202eb\\u001b[0m\"");
    }
}
