package dev.dialectic.cursor.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CiteTest {

    @Test
    void a_quote_is_short_and_visible() {
        assertThat(Cite.visible("a\u202Eb\u0007  c")).isEqualTo("a b c");
        assertThat(Cite.visible("x".repeat(500))).hasSize(100).endsWith("…");
    }
}
