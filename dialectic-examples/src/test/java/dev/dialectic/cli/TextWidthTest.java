package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextWidthTest {

    @Test
    void emoji_and_wide_characters_take_two_columns_and_marks_none() {
        assertThat(TextWidth.of("")).isZero();
        assertThat(TextWidth.of("abc")).isEqualTo(3);
        assertThat(TextWidth.of("\ud83e\uddea")).isEqualTo(2);
        assertThat(TextWidth.of("\ud83c\udfd7\ufe0f")).isEqualTo(2);
        assertThat(TextWidth.of("\u23f1\ufe0f")).isEqualTo(2);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
        assertThat(TextWidth.of("\u6f22\uac00")).isEqualTo(4);
    }

    @Test
    void a_long_line_goes_on_below_its_words() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), 20);
        terminal.line("  say  ", "one two three four five");
        terminal.table(List.of(List.of("a", "one two three four five"), List.of("bbb", "six")));
        assertThat(out.toString().replace("\r\n", "\n")).isEqualTo("""
                  say  one two three
                       four five
                  a    one two three
                       four five
                  bbb  six
                """.indent(0));
    }
}
