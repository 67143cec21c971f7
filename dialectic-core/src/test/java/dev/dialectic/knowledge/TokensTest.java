package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {

    @Test
    void words_are_stems_without_stop_words() {
        assertThat(Tokens.of("The Queries of two Clients, and caching of caches"))
                .containsExactly("query", "two", "client", "cach", "cach");
    }

    @Test
    void an_identifier_gives_itself_and_its_parts() {
        assertThat(Tokens.of("retryLimit max_retries HTTP"))
                .containsExactly("retrylimit", "retry", "limit", "max_retry", "max", "retry", "http");
    }

    @Test
    void letters_beyond_english_are_letters() {
        assertThat(Tokens.of("Übergrößen \uFB01nd")).containsExactly("übergrößen", "find");
    }

    @Test
    void scripts_without_spaces_give_pairs_of_characters() {
        assertThat(Tokens.of("数据库 库")).containsExactly("数据", "据库", "库");
    }

    @Test
    void keys_and_hashes_are_left_out() {
        assertThat(Tokens.of("key " + "a1".repeat(40))).containsExactly("key");
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Tokens.of("INDEX")).containsExactly("index");
        } finally {
            Locale.setDefault(before);
        }
    }
}
