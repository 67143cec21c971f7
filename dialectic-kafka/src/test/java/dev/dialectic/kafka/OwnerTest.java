package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalConflictException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has something written by an owner hears what became of it, also when the owner was lost meanwhile. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnerTest {

    @Test
    void what_waits_for_an_owner_that_was_shut_out_is_refused_and_nobody_waits_for_ever() {
        KafkaCluster cluster = OnBroker.cluster();
        try (KafkaJournal journal = KafkaJournal.on(cluster);
                KafkaJournal other = KafkaJournal.on(cluster)) {
            Owner owner = journal.owners().owner(0);
            other.owners().owner(0);
            assertRefused(owner.write(deed(journal)));
            assertRefused(owner.write(deed(journal)));
            assertRefused(owner.write(deed(journal)));
        }
    }

    private static Deed deed(KafkaJournal journal) {
        return Deed.of("test", List.of(new ProducerRecord<>(journal.topics().audit(), new byte[] {1})));
    }

    private static void assertRefused(CompletableFuture<Deed> written) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> written.get(20, TimeUnit.SECONDS))
                .withCauseInstanceOf(JournalConflictException.class);
    }
}
