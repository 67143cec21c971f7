package dev.dialectic.llm.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static ProviderRefusedException refused(String header, String value) {
        return new ProviderRefusedException(429, "{}", Map.of(header, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After | 7 | 7000",
                "retry-after | 0 | 0",
                "RETRY-AFTER | 86400 | 86400000",
                "Retry-After | Sun, 22 Nov 2026 10:00:20 GMT | 20000",
                "Retry-After | Sun, 22 Nov 2026 09:00:00 GMT | 0",
                "retry-after-ms | 350 | 350"
            })
    void a_wait_in_seconds_or_as_a_date_is_read(String header, String value, long millis) {
        assertThat(RetryAfter.of(refused(header, value), NOW)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-1",
                "7.5",
                "1e3",
                "0x7",
                "99999999999",
                "Sun, 22 Nov 2026",
                "Mon, 22 Nov 2026 10:00:20 GMT",
                "\u0667"
            })
    void what_is_no_wait_is_none(String value) {
        assertThat(RetryAfter.of(refused("Retry-After", value), NOW)).isEmpty();
        assertThat(RetryAfter.of(refused("X-Other", "7"), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20s,20000",
        "1.5s,1500",
        "320ms,320",
        "6m0s,360000",
        "1m2.25s,62250",
        "2h,7200000",
        "1h1m1s,3661000",
        "0.0001s,0"
    })
    void a_wait_in_the_words_of_an_error_is_read(String words, long millis) {
        assertThat(RetryAfter.ofWords("Limit reached. Please try again in " + words + ". Visit us."))
                .contains(Duration.ofMillis(millis));
    }

    @Test
    void words_without_a_wait_are_none_however_long() {
        assertThat(RetryAfter.ofWords("Please try again in a while")).isEmpty();
        assertThat(RetryAfter.ofWords("try again in ".repeat(200_000))).isEmpty();
        assertThat(RetryAfter.ofWords("")).isEmpty();
    }
}
