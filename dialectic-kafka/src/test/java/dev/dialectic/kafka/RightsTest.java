package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.kafka.broker.Broker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever creates no topics needs no right to. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RightsTest {

    private static final String AUTHORIZER =
            "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer";

    @Test
    void where_the_topics_are_there_nobody_needs_the_right_to_create_any() throws Exception {
        try (Broker broker = Broker.start()) {
            KafkaCluster cluster = OnBroker.on(broker);
            KafkaJournal.on(cluster).close();
            Path settings = BrokerUse.of(broker).folder().resolve("server.properties");
            broker.kill();
            Files.writeString(
                    settings, "\n" + AUTHORIZER + "\nallow.everyone.if.no.acl.found=true\n", StandardOpenOption.APPEND);
            broker.restart();
            takeTheRightToCreate(broker);

            try (KafkaJournal journal = KafkaJournal.on(cluster)) {
                assertThat(journal.debates()).isEmpty();
            }
            assertThatExceptionOfType(JournalFailedException.class)
                    .isThrownBy(() -> KafkaJournal.on(cluster.withPrefix("another.")))
                    .withMessageContaining("create");
        }
    }

    private static void takeTheRightToCreate(Broker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createAcls(List.of(
                            all(ResourceType.TOPIC, "*", AclOperation.ALL, AclPermissionType.ALLOW),
                            all(ResourceType.TOPIC, "*", AclOperation.CREATE, AclPermissionType.DENY),
                            all(ResourceType.CLUSTER, "kafka-cluster", AclOperation.ALL, AclPermissionType.ALLOW),
                            all(ResourceType.CLUSTER, "kafka-cluster", AclOperation.CREATE, AclPermissionType.DENY)))
                    .all()
                    .get();
        }
    }

    private static AclBinding all(
            ResourceType type, String name, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:*", "*", operation, permission));
    }
}
