package dev.dialectic.kafka;

import dev.dialectic.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What becomes of records that are no questions: they are set aside as they were, with headers that say why. Headers of ours begin
 * with {@code dlc_}; what a stranger wrote under such a name is left out. Stateless and thread-safe.
 */
final class DeadLetterRecords {

    /** So many bytes of a record that is no question are kept. */
    private static final int KEPT = 1024 * 1024;

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TEXT = 200;
    private static final String OURS = "dlc_";
    private static final String REASON = "dlc_reason";
    private static final String FROM = "dlc_from";
    private static final String ERROR = "dlc_error";
    private static final String ATTEMPTS = "dlc_attempts";
    private static final String LENGTH = "dlc_length";
    private static final String REPLAYED = "dlc_replayed";

    private DeadLetterRecords() {}

    /** A record that is no question, set aside with the reason; its headers only where they are no burden. */
    static ProducerRecord<byte[], byte[]> write(Topics topics, ConsumerRecord<byte[], byte[]> message, Poison poison) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topics.deadLetters(), 0, message.key(), kept(message.value()));
        if (!QuestionRecords.isTopHeavy(message)) {
            copyHeaders(message, letter);
        }
        String reason = String.valueOf(poison.getMessage());
        Headers.put(letter, REASON, reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
        Headers.put(letter, FROM, message.topic() + "-" + message.partition() + "@" + message.offset());
        Headers.put(letter, ERROR, poison.error());
        Headers.put(letter, ATTEMPTS, String.valueOf(Headers.number(message.headers(), ATTEMPTS) + 1));
        if (message.value() != null && message.value().length > KEPT) {
            Headers.put(letter, LENGTH, String.valueOf(message.value().length));
        }
        return letter;
    }

    @SuppressWarnings("NullAway") // a record may have no value, and its dead letter has none then either
    private static byte[] kept(byte[] value) {
        return value == null || value.length <= KEPT ? value : Arrays.copyOf(value, KEPT);
    }

    private static void copyHeaders(ConsumerRecord<byte[], byte[]> from, ProducerRecord<byte[], byte[]> to) {
        for (Header header : from.headers()) {
            if (!header.key().startsWith(OURS)) {
                to.headers().add(header);
            }
        }
    }

    /** The record as it was brought, to be brought once more. */
    static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> message, DeadLetter letter) {
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(letter.topic(), letter.partition(), message.key(), message.value());
        copyHeaders(message, again);
        Headers.put(again, ATTEMPTS, String.valueOf(letter.attempts()));
        return again;
    }

    /** A mark that a letter was brought once more. */
    static ProducerRecord<byte[], byte[]> mark(Topics topics, long place) {
        ProducerRecord<byte[], byte[]> mark = new ProducerRecord<>(
                topics.deadLetters(), 0, String.valueOf(place).getBytes(StandardCharsets.UTF_8), new byte[0]);
        Headers.put(mark, REPLAYED, String.valueOf(place));
        return mark;
    }

    /** Which letter a record marks as brought once more; empty if it is a letter itself. */
    static Optional<Long> replayed(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Headers.text(message.headers(), REPLAYED).map(Long::parseLong);
        } catch (NumberFormatException stranger) {
            return Optional.empty();
        }
    }

    /** The letter of a record that is no mark. */
    static DeadLetter read(ConsumerRecord<byte[], byte[]> message, boolean replayed) {
        String from = Headers.text(message.headers(), FROM).orElse("");
        int at = from.lastIndexOf('@');
        int hyphen = from.lastIndexOf('-', Math.max(at, 0));
        boolean known = hyphen > 0 && at > hyphen;
        Optional<String> text = message.value() == null ? Optional.of("") : Headers.text(message.value());
        return new DeadLetter(
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                known ? from.substring(0, hyphen) : from,
                known ? (int) number(from.substring(hyphen + 1, at)) : -1,
                known ? number(from.substring(at + 1)) : -1,
                Headers.text(message.headers(), ERROR).orElse(""),
                Headers.text(message.headers(), REASON)
                        .map(reason -> VisibleText.oneLine(reason, LONGEST_REASON))
                        .orElse(""),
                (int) Headers.number(message.headers(), ATTEMPTS),
                message.headers().lastHeader(LENGTH) == null,
                replayed,
                VisibleText.oneLine(text.orElse("(no text)"), LONGEST_TEXT));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException stranger) {
            return -1;
        }
    }
}
