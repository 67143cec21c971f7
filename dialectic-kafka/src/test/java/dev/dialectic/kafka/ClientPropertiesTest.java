package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties from users say how to connect, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClientPropertiesTest {

    private static final KafkaCluster CLUSTER = KafkaCluster.at("localhost:9092");

    @Test
    void how_to_connect_is_allowed_and_kept() {
        Map<String, String> connecting = Map.of(
                "security.protocol", "SASL_SSL",
                "ssl.truststore.location", "/etc/trust.p12",
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"a\" password=\"b;c\";");
        assertThat(CLUSTER.with(connecting).properties()).isEqualTo(connecting);
        assertThat(CLUSTER.with(connecting)).hasToString("localhost:9092 (dialectic.*)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acks",
                "transactional.id",
                "isolation.level",
                "enable.idempotence",
                "enable.auto.commit",
                "group.id",
                "key.deserializer",
                "interceptor.classes",
                "metric.reporters",
                "config.providers",
                "bootstrap.servers",
                "sasl.login.class",
                "sasl.login.callback.handler.class",
                "sasl.client.callback.handler.class",
                "ssl.engine.factory.class"
            })
    void what_promises_rest_on_and_what_names_classes_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLUSTER.with(Map.of(name, "secret-value")))
                .withMessageContaining("property " + name)
                .withMessageNotContaining("secret-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.sun.security.auth.module.JndiLoginModule required user.provider.url=\"ldap://evil\";",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\";"
                        + " com.sun.security.auth.module.JndiLoginModule required;",
                "org.apache.kafka.common.security.plain.PlainLoginModuleX required;"
            })
    void a_login_by_any_other_class_is_refused(String login) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLUSTER.with(Map.of("sasl.jaas.config", login)))
                .withMessageNotContaining("Jndi");
    }
}
