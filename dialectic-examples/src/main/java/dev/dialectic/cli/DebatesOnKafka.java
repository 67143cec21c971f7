package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.Membership;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * The debates on a cluster: where they are recorded, and how questions come in and events go out. Thread-safe; close it last.
 *
 * @param journal where they are recorded
 * @param transport how questions come in and events go out
 * @param patience how long brokers that do not answer are waited for
 */
record DebatesOnKafka(KafkaJournal journal, KafkaTransport transport, Duration patience) implements AutoCloseable {

    /**
     * Connects.
     *
     * @param cluster where, and how it is laid out
     * @param membership how this process is one of the workers, if it claims questions
     * @param patience how long brokers that do not answer are waited for, as the cluster has it
     * @param secrets what is never to be told
     * @throws DialecticException if no broker answers in time, or there can be no such topics
     */
    static DebatesOnKafka open(
            KafkaCluster cluster, Membership membership, Duration patience, Optional<AuthFile> secrets) {
        try {
            KafkaJournal journal = KafkaJournal.on(cluster);
            return new DebatesOnKafka(journal, KafkaTransport.over(journal, membership), patience);
        } catch (KafkaException | JournalFailedException failed) {
            throw new JournalFailedException(hidden(secrets, words(cluster, failed)), failed);
        } catch (IllegalStateException mismatch) {
            throw new DialecticException(String.valueOf(mismatch.getMessage()), mismatch);
        }
    }

    private static String words(KafkaCluster cluster, Exception failed) {
        if (failed instanceof JournalFailedException) {
            return String.valueOf(failed.getMessage());
        }
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String advice = root instanceof ConfigException
                ? "; look at the addresses, and at the file of --auth if there is one"
                : "; are the names right, and can its files be read?";
        return "expected to connect to " + cluster + ", found: " + root.getMessage() + advice;
    }

    private static String hidden(Optional<AuthFile> secrets, String text) {
        return secrets.map(file -> file.hidden(text)).orElse(text);
    }

    @Override
    public void close() {
        transport.close();
        journal.close();
    }
}
