package dev.dialectic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "src/auth/Login.java, auth",
        "userAuth, auth",
        "user_auth, auth",
        "user-auth, auth",
        "AuthFilter, auth",
        "AUTH, auth",
        "oauth2, oauth",
        "OAuth2Client, oauth",
        "HTTPServer, http",
        "HTTPServer, server",
        "PostgreSQL, postgresql",
        "PostgreSQL, sql",
        "TimeToMarket, time to market",
        "our time-to-market, time to market",
        "\uFF41\uFF55\uFF54\uFF48, auth"
    })
    void a_keyword_is_found_as_a_word_of_a_name(String text, String keyword) {
        assertThat(Words.of(text).has(keyword)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Fix the caches, cache",
        "caching, cache",
        "cached, cache",
        "optimized, optimize",
        "optimizing, optimize",
        "optimisation, optimize",
        "Optimise, optimize",
        "migrations, migrate",
        "dependencies, dependency",
        "planning, plan",
        "tests, test",
        "retried, retry",
        "quickly, quick",
        "don't, dont",
        "speeding, speed",
        "tokens, token",
        "encrypted, encrypt"
    })
    void a_keyword_is_found_in_another_form(String text, String keyword) {
        assertThat(Words.of(text).has(keyword)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "author, auth", "authority, auth", "docstring, docs", "demonstrate, demo", "latest, test", "station, state",
                "string, str",
        "rapidfire, rapid", "capital, api", "market time, time to market", "used, us", "cachet, cache", "the, ''",
                "'', auth"
    })
    void a_keyword_inside_another_word_is_not_found(String text, String keyword) {
        assertThat(Words.of(text).has(keyword)).isFalse();
    }

    @Test
    void what_is_found_is_told_as_it_stands_in_the_text() {
        assertThat(Words.of("Optimizing PostgreSQL").find("optimize")).contains("optimizing");
        assertThat(Words.of("Optimizing PostgreSQL").sequence()).containsExactly("optimiz", "postgr", "sql");
        assertThat(Words.of("Optimizing PostgreSQL").tokens()).containsExactly("optimiz", "postgresql");
        assertThat(Words.of("Optimizing PostgreSQL").stems()).containsExactly("optimiz", "postgr", "sql", "postgresql");
        assertThat(Words.of("... \n").stems()).isEmpty();
    }

    @Test
    void the_longest_of_hostile_texts_is_read() {
        assertThat(Words.of("don't" + "'a".repeat(200_000) + " b").has("b")).isTrue();
        assertThat(Words.of("aB".repeat(50_000)).has("ab")).isFalse();
    }

    @Test
    void no_keyword_is_ever_found_inside_a_longer_word() {
        List<String> keywords = List.of("auth", "api", "test", "doc", "demo", "cache", "sql", "rapid");
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            String keyword = keywords.get(random.nextInt(keywords.size()));
            String around = letters(random);
            // A letter no ending has, on both sides: what is left can be no form of the keyword.
            String inside = around + "q" + keyword + "q" + letters(random);
            assertThat(Words.of("see " + inside + " now").has(keyword))
                    .as("seed %d: %s", seed, inside)
                    .isFalse();
            assertThat(Words.of(around + "/" + keyword + "." + around).has(keyword))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        random.ints(random.nextInt(4), 'a', 'z' + 1).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
