package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dialectic.error.JournalFailedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where no client can be made the journal says so in its own words, and tells no value of a property. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalTest {

    private static final String SECRET = "hunter22-9";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule ";

    @Test
    void a_host_that_nobody_knows_is_a_journal_that_failed_and_is_named() {
        Throwable failed = catchThrowable(() -> KafkaJournal.on(KafkaCluster.at("nowhere.invalid:9092")));
        assertThat(failed).isInstanceOf(JournalFailedException.class).hasMessageContaining("nowhere.invalid:9092");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("security.protocol", Map.of("security.protocol", SECRET)),
                Arguments.of(
                        "ssl.truststore.location",
                        Map.of("security.protocol", "SSL", "ssl.truststore.location", "/no/such/" + SECRET)),
                Arguments.of(
                        "sasl.jaas.config",
                        Map.of(
                                "security.protocol",
                                "SASL_PLAINTEXT",
                                "sasl.mechanism",
                                "PLAIN",
                                "sasl.jaas.config",
                                PLAIN + SECRET + " username=\"me\" password=\"" + SECRET + "\";")),
                Arguments.of(
                        "socket.connection.setup.timeout.ms", Map.of("socket.connection.setup.timeout.ms", SECRET)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_a_client_cannot_use_is_told_by_the_name_of_its_property_alone(
            String property, Map<String, String> properties) {
        KafkaCluster cluster = KafkaCluster.at("localhost:1").with(properties);
        Throwable failed = catchThrowable(() -> KafkaJournal.on(cluster));
        assertThat(failed).isInstanceOf(JournalFailedException.class);
        StringWriter printed = new StringWriter();
        failed.printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString()).doesNotContain(SECRET);
        assertThat(failed.getMessage()).contains(property);
    }
}
