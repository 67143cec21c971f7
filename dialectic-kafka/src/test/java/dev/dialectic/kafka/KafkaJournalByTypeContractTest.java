package dev.dialectic.kafka;

import org.junit.jupiter.api.Tag;

/** The journal with its topics by type holds what every journal has to. */
@Tag("slow")
class KafkaJournalByTypeContractTest extends KafkaJournalContractTest {

    @Override
    TopicLayout layout() {
        return TopicLayout.byType();
    }
}
