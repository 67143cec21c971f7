package dev.dialectic.kafka;

import org.junit.jupiter.api.Tag;

/** The transport with its topics per debate holds what every transport has to. */
@Tag("slow")
class KafkaTransportPerDebateContractTest extends KafkaTransportContractTest {

    @Override
    TopicLayout layout() {
        return TopicLayout.perDebate(TopicLayout.MOST_DEBATES);
    }
}
