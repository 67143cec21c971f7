package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The record in the index that says which layout the debates of a prefix have, so that processes with different ones do not each see
 * half of them. Of several the first counts. Stateless and thread-safe.
 */
final class LayoutRecord {

    /** No debate has such a name. */
    private static final byte[] KEY = ".layout".getBytes(StandardCharsets.UTF_8);

    private static final int PARTITION = 0;

    private LayoutRecord() {}

    /** Whether a record of the index is this, and of no debate. */
    static boolean is(ConsumerRecord<byte[], byte[]> message) {
        return Arrays.equals(KEY, message.key());
    }

    /**
     * Says which layout it is, if nobody has yet.
     *
     * @throws IllegalStateException if it is another one
     * @throws JournalFailedException if the brokers do not answer
     */
    static void agree(Topics topics, Clients clients, Readers readers) {
        String wanted = topics.layout().word();
        Optional<String> said = said(topics, readers);
        if (said.isEmpty()) {
            say(topics, clients, wanted);
            said = said(topics, readers);
            if (said.isPresent() && !said.get().equals(wanted)) {
                // Somebody was a moment quicker. The index is compacted to the last, which must be theirs.
                say(topics, clients, said.get());
            }
        }
        String found = said.orElse("none");
        if (!found.equals(wanted)) {
            throw new IllegalStateException("topics: expected debates under \"" + topics.prefix() + "\" in layout "
                    + wanted + ", found them in layout " + found + "; take that one, or another prefix");
        }
    }

    private static Optional<String> said(Topics topics, Readers readers) {
        List<String> found = new ArrayList<>();
        readers.read(topics.index(PARTITION), 0, message -> {
            if (is(message) && message.value() != null) {
                Headers.text(message.value()).ifPresent(found::add);
            }
        });
        return found.stream().findFirst();
    }

    private static void say(Topics topics, Clients clients, String layout) {
        try (KafkaProducer<byte[], byte[]> producer = clients.producer()) {
            producer.send(new ProducerRecord<>(topics.index(), PARTITION, KEY, layout.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new JournalFailedException("journal: interrupted while its layout was written", interrupted);
        } catch (KafkaException | ExecutionException failed) {
            throw new JournalFailedException(
                    "journal: expected to write the layout into " + topics.index() + ", found: " + failed, failed);
        }
    }
}
