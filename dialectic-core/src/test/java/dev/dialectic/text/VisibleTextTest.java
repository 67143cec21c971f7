package dev.dialectic.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisibleTextTest {

    private static final String FAMILY = "\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String[] MATERIAL = {
        "a",
        "B",
        " ",
        "\n",
        "\r",
        "\t",
        "\u001B[31m",
        "\u200B",
        "\u200D",
        "\uFE0F",
        "\u202E",
        "\u2028",
        "\uD83D\uDC69",
        "\uD83C\uDFFD",
        "1",
        "\u20E3",
        "\uD800",
        "\uDB40\uDC41",
        "\u00AD",
        "\u00E9",
        "e\u0301",
        "\u2764",
        "\u0000"
    };

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4,
                0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066,
                0x2069, 0x206F, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE,
                0xE0001, 0xE0041, 0xE007F, 0xE0100, 0xE01EF, 0x1FFFF
            })
    void a_hidden_character_is_refused_by_code_and_position(int hidden) {
        String text = "\u00E9\uD83D\uDE00x" + Character.toString(hidden) + "y";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.require("option id", text, 100))
                .withMessageStartingWith("option id: expected visible text on one line")
                .withMessageContaining(String.format(Locale.ROOT, "U+%04X", hidden))
                .withMessageContaining("at position 4;");
    }

    @Test
    void every_control_and_every_format_character_is_refused() {
        for (int i = 0; i <= Character.MAX_CODE_POINT; i++) {
            int type = Character.getType(i);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                String text = "a" + Character.toString(i) + "b";
                assertThatIllegalArgumentException().isThrownBy(() -> VisibleText.require("name", text, 9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
                "\u2764\uFE0F",
                "1\uFE0F\u20E3",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "\u05E9\u05DC\u05D5\u05DD",
                "\u65E5\u672C"
            })
    void emoji_and_other_scripts_are_visible(String text) {
        assertThat(VisibleText.require("name", text, 9)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\uFE0F",
                "\u2764\uFE0F\uFE0F",
                "\u2764\uFE01",
                "a\u200D\uD83D\uDC67",
                "\uD83D\uDC69\u200D",
                "\uFE0F"
            })
    void what_dresses_no_emoji_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VisibleText.require("name", text, 9));
    }

    @Test
    void white_space_around_is_taken_off_and_nothing_but_it_is_refused() {
        assertThat(VisibleText.require("name", " \n\u00A0Ada\u3000\r\n", 3)).isEqualTo("Ada");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.require("name", " \u00A0\n", 9))
                .withMessage("name: expected visible text, found none");
    }

    @Test
    void length_counts_code_points_of_the_composed_form() {
        assertThat(VisibleText.require("name", "e\u0301e\u0301\uD83D\uDE00", 3)).isEqualTo("\u00E9\u00E9\uD83D\uDE00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VisibleText.require("name", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2))
                .withMessage("name: expected at most 2 characters, found 3; shorten it");
    }

    @Test
    void text_from_outside_loses_what_is_hidden_and_keeps_its_lines() {
        assertThat(VisibleText.clean("a\u200Bb\r\nc\td\u202E\u001B[0m" + FAMILY))
                .isEqualTo(new VisibleText.Cleaned("ab\nc\td[0m" + FAMILY, 3));
        assertThat(VisibleText.clean("a\rb\u2028c\u0085d")).isEqualTo(new VisibleText.Cleaned("a\nb\nc\nd", 0));
    }

    @Test
    void a_line_is_short_and_says_where_something_was_hidden() {
        assertThat(VisibleText.oneLine("  two\r\n\t lines\u200B\u200B\u001B[2J ", 40))
                .isEqualTo("two lines\uFFFD[2J");
        assertThat(VisibleText.oneLine("abcdef", 6)).isEqualTo("abcdef");
        assertThat(VisibleText.oneLine("abcdefg", 6)).isEqualTo("abcde\u2026");
        assertThat(VisibleText.oneLine("ab" + FAMILY + "cd", 5)).isEqualTo("ab\uD83D\uDC69\u2026");
        assertThat(VisibleText.oneLine("abc", 1)).isEqualTo("\u2026");
        assertThat(VisibleText.oneLine("", 1)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> VisibleText.oneLine("a", 0));
    }

    @Test
    void whatever_comes_in_a_line_is_safe_and_cleaning_twice_removes_nothing() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, MATERIAL.length).forEach(i -> text.append(MATERIAL[i]));
            int length = 1 + random.nextInt(12);

            String line = VisibleText.oneLine(text.toString(), length);
            assertThat(line.codePointCount(0, line.length()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(length);
            assertThat(line.isEmpty() ? "" : VisibleText.require("line", line, length))
                    .as("seed %d", seed)
                    .hasSizeLessThanOrEqualTo(line.length());

            String cleaned = VisibleText.clean(text.toString()).text();
            assertThat(VisibleText.clean(cleaned)).as("seed %d", seed).isEqualTo(new VisibleText.Cleaned(cleaned, 0));
        }
    }
}
