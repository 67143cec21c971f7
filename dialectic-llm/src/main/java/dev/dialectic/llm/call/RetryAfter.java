package dev.dialectic.llm.call;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a provider asks to be left alone: from {@code retry-after-ms}, from {@code Retry-After} in seconds or as a date (RFC 9110,
 * 10.2.3), or from the words of the error, "try again in 1m2.5s". What is none of these is no wait. Pure.
 */
public final class RetryAfter {

    private static final int LONGEST_BODY = 4_000;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,10}");
    private static final Pattern WORDS = Pattern.compile(
            "try again in (?:(\\d{1,4})h)?(?:(\\d{1,5})m(?!s))?(?:(\\d{1,6})(?:\\.(\\d{1,3})\\d{0,6})?(ms|s))?");

    private RetryAfter() {}

    /**
     * The wait that a refusal asks for in its headers.
     *
     * @param refused the refusal
     * @param now from when a date is counted
     * @return the wait, at least 0; empty when it asks for none
     */
    public static Optional<Duration> of(ProviderRefusedException refused, Instant now) {
        return refused.header("retry-after-ms")
                .map(String::strip)
                .filter(each -> WHOLE.matcher(each).matches())
                .map(each -> Duration.ofMillis(Long.parseLong(each)))
                .or(() -> refused.header("retry-after").flatMap(each -> ofHeader(each.strip(), now)));
    }

    private static Optional<Duration> ofHeader(String header, Instant now) {
        if (WHOLE.matcher(header).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** The wait that the words of an error ask for: all there is when nobody kept the headers. */
    static Optional<Duration> ofWords(String body) {
        String beginning = body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body;
        Matcher found = WORDS.matcher(beginning);
        if (!found.find() || found.group(1) == null && found.group(2) == null && found.group(5) == null) {
            return Optional.empty();
        }
        Duration wait = Duration.ofHours(number(found.group(1))).plusMinutes(number(found.group(2)));
        if ("ms".equals(found.group(5))) {
            return Optional.of(wait.plusMillis(number(found.group(3))));
        }
        String decimals = found.group(4) == null ? "" : found.group(4);
        return Optional.of(
                wait.plusSeconds(number(found.group(3))).plusMillis(number((decimals + "000").substring(0, 3))));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
