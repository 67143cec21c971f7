package dev.dialectic.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time span as a person writes it: {@code 30s}, {@code 5m} or {@code 1h30m}. Stateless. */
final class DurationWords implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String words) {
        try {
            Duration span = Duration.parse("PT" + words.strip().toUpperCase(Locale.ROOT));
            if (!span.isNegative()) {
                return span;
            }
        } catch (DateTimeParseException none) {
            // Told below.
        }
        throw new TypeConversionException("expected a time such as 30s, 5m or 1h30m, found \"" + words + "\"");
    }

    /** A time span in as few words as it takes. */
    static String of(Duration span) {
        return span.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
