package dev.dialectic.kafka;

import org.junit.jupiter.api.Tag;

/** The journal with its topics per debate holds what every journal has to. */
@Tag("slow")
class KafkaJournalPerDebateContractTest extends KafkaJournalContractTest {

    @Override
    TopicLayout layout() {
        return TopicLayout.perDebate(TopicLayout.MOST_DEBATES);
    }
}
