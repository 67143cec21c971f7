package dev.dialectic.cli;

import dev.dialectic.kafka.KafkaCluster;
import dev.dialectic.kafka.Membership;
import dev.dialectic.kafka.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a command that speaks with Kafka: where it is, and how debates are laid out on it. */
final class BrokerOptions {

    /** What topics begin with when nobody says otherwise, as {@link KafkaCluster} has it. */
    private static final String PREFIX = "dialectic.";

    /** How long a command waits that a person waits for. */
    static final Duration SHORT_PATIENCE = Duration.ofSeconds(15);

    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--bootstrap",
            required = true,
            paramLabel = "host:port",
            description = "Where the brokers are: some of them, with commas between. Default: what the environment"
                    + " variable DIALECTIC_BOOTSTRAP says.",
            defaultValue = "${env:DIALECTIC_BOOTSTRAP}")
    private String bootstrap = "";

    @Option(
            names = "--prefix",
            paramLabel = "words",
            description = "What the names of topics begin with: debates under another prefix are a world of their own."
                    + " Default: ${DEFAULT-VALUE}",
            defaultValue = PREFIX)
    private String prefix = PREFIX;

    @Option(
            names = "--layout",
            paramLabel = "name",
            description = "How events lie on topics: shared (one topic for all, the default), by-type (five for all) or"
                    + " per-debate (five for each debate, of at most 200). All under one prefix have the same.",
            defaultValue = "shared")
    private String layout = "";

    @Option(
            names = "--auth",
            paramLabel = "file",
            description =
                    "Properties of the Kafka client that say how to connect (security.protocol, sasl., ssl.), in a"
                            + " file that only you can read.")
    private Optional<Path> auth = Optional.empty();

    @Option(
            names = "--partitions",
            paramLabel = "n",
            description =
                    "How many partitions topics get that are not there yet: so many workers can share the debates."
                            + " It cannot be changed later. Default: 12.")
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--replication",
            paramLabel = "n",
            description = "How many brokers keep each record, of topics that are not there yet. Default: as the brokers"
                    + " have it.")
    private Optional<Integer> replication = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "time",
            converter = DurationWords.class,
            description = "How long brokers that do not answer are waited for, such as 30s or 2m. Default: 15s; of a"
                    + " worker 1m, in which its debates stand still.")
    private Optional<Duration> patience = Optional.empty();

    /**
     * The debates on the cluster that was named.
     *
     * @param usualPatience how long brokers are waited for unless a person says otherwise
     * @throws picocli.CommandLine.ParameterException if something of it is not understood
     * @throws dev.dialectic.error.DialecticException if no broker answers in time, or there can be no topics
     */
    DebatesOnKafka open(CommandSpec spec, Duration usualPatience) {
        return open(spec, usualPatience, Membership.unnamed());
    }

    /** The same for a worker. */
    DebatesOnKafka open(CommandSpec spec, Duration usualPatience, Membership membership) {
        Optional<AuthFile> secrets = Asked.of(spec, () -> auth.map(AuthFile::read));
        secrets.flatMap(AuthFile::warning)
                .ifPresent(warning -> new Terminal(spec.commandLine().getErr()).line("warning: ", warning));
        Duration waiting = patience.orElse(usualPatience);
        KafkaCluster cluster = Asked.of(spec, () -> cluster(waiting, secrets));
        return DebatesOnKafka.open(cluster, membership, waiting, secrets);
    }

    private KafkaCluster cluster(Duration waiting, Optional<AuthFile> secrets) {
        requireAddresses();
        KafkaCluster cluster = KafkaCluster.at(bootstrap)
                .withPrefix(prefix)
                .withLayout(TopicLayout.named(layout))
                .withPatience(waiting);
        cluster = partitions.isPresent() ? cluster.withPartitions(partitions.get()) : cluster;
        cluster = replication.isPresent() ? cluster.withReplication(replication.get()) : cluster;
        return secrets.isPresent() ? connecting(cluster, secrets.get()) : cluster;
    }

    private static KafkaCluster connecting(KafkaCluster cluster, AuthFile secrets) {
        try {
            return cluster.with(secrets.properties());
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("--auth " + secrets.file() + ": " + refused.getMessage(), refused);
        }
    }

    private void requireAddresses() {
        for (String address : bootstrap.split(",", -1)) {
            Matcher parts = ADDRESS.matcher(address.strip());
            if (!parts.matches()
                    || Integer.parseInt(parts.group(1)) < 1
                    || Integer.parseInt(parts.group(1)) > HIGHEST_PORT) {
                throw new IllegalArgumentException(
                        "--bootstrap: expected host:port, several with commas between, found \"" + bootstrap
                                + "\"; a local broker is usually at localhost:9092");
            }
        }
    }

    /** Where questions come from, in words. */
    String words() {
        return prefix + "questions at " + bootstrap;
    }

    /** The options as a person would type them again, each behind a space, to follow a debate on the same cluster. */
    String again() {
        StringBuilder words = new StringBuilder(" --bootstrap " + Shell.word(bootstrap));
        if (!prefix.equals(PREFIX)) {
            words.append(" --prefix ").append(Shell.word(prefix));
        }
        if (!layout.equals(TopicLayout.shared().word())) {
            words.append(" --layout ").append(Shell.word(layout));
        }
        auth.ifPresent(file -> words.append(" --auth ")
                .append(Shell.word(file.toAbsolutePath().normalize().toString())));
        return words.toString();
    }
}
