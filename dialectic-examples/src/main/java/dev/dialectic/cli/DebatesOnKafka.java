package dev.dialectic.cli;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.KafkaJournal;
import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.Membership;
import java.time.Duration;
import java.util.Optional;

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
        } catch (JournalFailedException failed) {
            throw new JournalFailedException(hidden(secrets, String.valueOf(failed.getMessage())), failed);
        } catch (IllegalStateException mismatch) {
            throw new DialecticException(String.valueOf(mismatch.getMessage()), mismatch);
        }
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
