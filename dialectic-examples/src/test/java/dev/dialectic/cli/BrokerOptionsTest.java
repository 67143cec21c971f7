package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets wrong about brokers is told in a sentence; where there is no broker nobody waits for long. */
class BrokerOptionsTest {

    /** Nobody listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final String SECRET = "hunter2-never-shown";

    @TempDir
    Path folder;

    private static Command submit(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("submit", "Which store?", "-o", "postgres", "-o", "mongo", "--patience", "1s"));
        words.addAll(List.of(more));
        return Command.of(words.toArray());
    }

    /** A run with a file of properties, in which the secret must not be found. */
    private Command withFile(String properties) throws IOException {
        Path file = Files.writeString(folder.resolve("kafka.properties"), properties);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Command run = submit("--bootstrap", NOWHERE, "--auth", file);
        assertThat(run.out() + run.err()).doesNotContain(SECRET).contains("dialectic: ");
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit q -o a -o b", "watch", "worker"})
    void without_brokers_named_it_is_said_which_option_is_missing(String command) {
        Command run = Command.of((Object[]) command.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--bootstrap", "Try 'dialectic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:0", "localhost:65536", "http://a:9092", "a:1,,b:2", "a b:9092"})
    void an_address_that_is_none_is_a_mistake_of_usage(String bootstrap) {
        Command run = submit("--bootstrap", bootstrap);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--bootstrap: expected host:port");
    }

    @ParameterizedTest
    @CsvSource({
        "--prefix, a b, prefix: expected 1 to 100 letters",
        "--partitions, 0, 'partitions: expected 1 to 1,000|partitions: expected 1 to 1000'",
        "--replication, 0, replication: expected at least 1 copy",
        "--layout, flat, 'layout: expected one of [shared, by-type, per-debate], found \"flat\"'",
        "--patience, soon, 'expected a time such as 30s, 5m or 1h30m'",
        "--patience, 1ms, 'expected a time such as 30s, 5m or 1h30m'",
        "--id, a_b, 'debate id: expected 1 to 64 letters, digits and hyphens'"
    })
    void a_value_out_of_range_is_told_with_the_range(String option, String value, String told) {
        Command run = submit("--bootstrap", NOWHERE, option, value);
        assertThat(run.exitCode()).isEqualTo(2);
        String words = run.err().replaceAll("\\s+", " ");
        assertThat(told.split("\\|")).anySatisfy(each -> assertThat(words).contains(each));
    }

    @Test
    void where_no_broker_is_nobody_waits_longer_than_the_patience() {
        long begun = System.nanoTime();
        for (String command : List.of("submit q -o a -o b", "watch", "watch some-id", "worker")) {
            List<Object> words = new ArrayList<>(List.of((Object[]) command.split(" ")));
            words.addAll(List.of("--bootstrap", NOWHERE, "--patience", "1s"));
            Command run = Command.of(words.toArray());
            assertThat(run.exitCode()).as(command).isEqualTo(5);
            assertThat(run.err()).contains(NOWHERE, "are they up").doesNotContain("\tat ");
        }
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
    }

    @Test
    void a_host_that_nobody_knows_is_no_mistake_of_ours() {
        Command run = submit("--bootstrap", "nowhere.invalid:9092");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("nowhere.invalid:9092").doesNotContain("\tat ");
    }

    @Test
    void a_property_that_does_not_say_how_to_connect_is_named_and_its_value_is_not() throws IOException {
        Command run = withFile("sasl.mechanism=PLAIN\nenable.idempotence=" + SECRET + "\n");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().replaceAll("\\s+", " "))
                .contains("kafka.properties", "property enable.idempotence: expected one that says how to connect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security.protocol=" + SECRET,
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=org.apache.kafka.common.security.plain"
                        + ".PlainLoginModule required username=\"u\" pass word=\"" + SECRET + "\";",
                "sasl.jaas.config=com.sun.security.auth.module.JndiLoginModule required password=\"" + SECRET + "\";",
                "security.protocol=SSL\nssl.truststore.location=/no/such/file\nssl.truststore.password=" + SECRET,
                "security.protocol=SSL\nssl.keystore.type=PEM\nssl.keystore.key=" + SECRET
            })
    void what_the_client_cannot_use_is_told_without_the_secret(String properties) throws IOException {
        Command run = withFile(properties);
        assertThat(run.exitCode()).as(run.err()).isIn(2, 5);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void a_file_that_holds_a_bare_secret_does_not_get_it_shown() throws IOException {
        assertThat(withFile(SECRET).err()).contains("kafka.properties");
        assertThat(withFile(SECRET + "\\u12").exitCode()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_or_no_text_is_told() throws IOException {
        assertThat(submit("--bootstrap", NOWHERE, "--auth", folder.resolve("gone"))
                        .err())
                .contains("--auth: expected a file of properties", "found none");
        Path bytes = Files.write(folder.resolve("bytes"), "a.b=\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(submit("--bootstrap", NOWHERE, "--auth", bytes).err()).contains("expected Java properties in UTF-8");
    }

    @Test
    void a_file_that_others_can_read_is_warned_of() throws IOException {
        Path file = Files.writeString(folder.resolve("open.properties"), "security.protocol=PLAINTEXT\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(submit("--bootstrap", NOWHERE, "--auth", file).err().replaceAll("\\s+", " "))
                .contains("warning: others can read or write", "chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(submit("--bootstrap", NOWHERE, "--auth", file).err()).doesNotContain("warning: ");
    }
}
