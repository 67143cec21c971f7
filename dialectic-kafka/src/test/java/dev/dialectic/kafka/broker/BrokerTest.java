package dev.dialectic.kafka.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the tests of this module stand on: a broker that can be killed, frozen and started again, and keeps what it had. */
@Tag("slow")
@Tag("own-broker")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerTest {

    @Test
    void it_keeps_its_topics_when_it_is_killed_and_restarted_and_answers_nobody_while_it_is_frozen() throws Exception {
        try (Broker broker = Broker.start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get();
            broker.kill();
            broker.restart();
            broker.awaitReady();
            assertThat(admin.listTopics().names().get()).containsExactly("kept");

            broker.freeze();
            assertThatThrownBy(() -> admin.listTopics().names().get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOfAny(
                            java.util.concurrent.TimeoutException.class,
                            ExecutionException.class,
                            TimeoutException.class);
            broker.thaw();
            assertThat(admin.listTopics().names().get()).containsExactly("kept");
        }
    }
}
