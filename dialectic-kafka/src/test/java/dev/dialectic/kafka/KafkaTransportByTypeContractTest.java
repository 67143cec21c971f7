package dev.dialectic.kafka;

import org.junit.jupiter.api.Tag;

/** The transport with its topics by type holds what every transport has to. */
@Tag("slow")
class KafkaTransportByTypeContractTest extends KafkaTransportContractTest {

    @Override
    TopicLayout layout() {
        return TopicLayout.byType();
    }
}
