package dev.dialectic.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where the brokers are, and how debates are laid out on them: by default in topics whose names begin with {@code
 * dialectic.}, of twelve partitions, replicated as the brokers replicate by default. Immutable and thread-safe.
 */
public final class KafkaCluster {

    /** What the names of topics begin with where nobody says otherwise. */
    static final String PREFIX = "dialectic.";

    private static final Pattern PREFIX_FORM = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final int MOST_PARTITIONS = 1_000;
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);

    private final String bootstrap;
    private final Layout layout;
    private final Duration patience;
    private final Map<String, String> properties;

    private KafkaCluster(Layout layout, String bootstrap, Duration patience, Map<String, String> properties) {
        this.bootstrap = bootstrap;
        this.layout = layout;
        this.patience = patience;
        this.properties = properties;
    }

    /** How the topics are named and cut, and what lies in which. */
    private record Layout(String prefix, int partitions, OptionalInt replication, TopicLayout topics) {}

    /**
     * The cluster that is found at an address.
     *
     * @param bootstrap hosts and ports of some of its brokers, with commas between, such as {@code localhost:9092}
     * @return the cluster
     * @throws IllegalArgumentException if the address is blank
     */
    public static KafkaCluster at(String bootstrap) {
        if (bootstrap.isBlank()) {
            throw new IllegalArgumentException("bootstrap: expected host:port, found nothing");
        }
        Layout layout = new Layout(PREFIX, 12, OptionalInt.empty(), TopicLayout.shared());
        return new KafkaCluster(layout, bootstrap, Duration.ofSeconds(60), Map.of());
    }

    /**
     * The same with other names of topics: debates under different prefixes know nothing of each other.
     *
     * @param begin what the names of topics begin with: 1 to 100 letters, digits, dots and hyphens
     * @return the cluster with it
     * @throws IllegalArgumentException if it has another form
     */
    public KafkaCluster withPrefix(String begin) {
        if (!PREFIX_FORM.matcher(begin).matches()) {
            throw new IllegalArgumentException(
                    "prefix: expected 1 to 100 letters, digits, dots and hyphens, found \"" + begin + "\"");
        }
        return with(new Layout(begin, partitions(), replication(), layout()));
    }

    /**
     * The same with another number of partitions for topics that are not there yet. It bounds how many workers can share the
     * debates, and cannot be changed later.
     *
     * @param number how many, from 1 to 1,000
     * @return the cluster with it
     * @throws IllegalArgumentException if it is outside of that
     */
    public KafkaCluster withPartitions(int number) {
        if (number < 1 || number > MOST_PARTITIONS) {
            throw new IllegalArgumentException("partitions: expected 1 to " + MOST_PARTITIONS + ", found " + number);
        }
        return with(new Layout(prefix(), number, replication(), layout()));
    }

    /**
     * The same with another number of copies for topics that are not there yet.
     *
     * @param copies how many brokers keep each record, from 1; 3 survive the loss of one without loss of an event
     * @return the cluster with it
     * @throws IllegalArgumentException if it is below 1
     */
    public KafkaCluster withReplication(int copies) {
        if (copies < 1 || copies > Short.MAX_VALUE) {
            throw new IllegalArgumentException("replication: expected at least 1 copy, found " + copies);
        }
        return with(new Layout(prefix(), partitions(), OptionalInt.of(copies), layout()));
    }

    /**
     * The same with events laid out on topics in another way; {@link TopicLayout#shared} is the default. It cannot be changed once
     * there are debates: take another prefix for another layout.
     *
     * @param layout how the events lie on topics
     * @return the cluster with it
     */
    public KafkaCluster withLayout(TopicLayout layout) {
        return with(new Layout(prefix(), partitions(), replication(), layout));
    }

    private KafkaCluster with(Layout other) {
        return new KafkaCluster(other, bootstrap, patience, properties);
    }

    /**
     * The same, waiting so long for brokers that do not answer; 60 seconds by default. Meanwhile debates stand still, and go on
     * by themselves when the brokers are back.
     *
     * @param longest how long, at least one second
     * @return the cluster with it
     * @throws IllegalArgumentException if it is shorter
     */
    public KafkaCluster withPatience(Duration longest) {
        if (longest.compareTo(SHORTEST_PATIENCE) < 0) {
            throw new IllegalArgumentException("patience: expected at least one second, found " + longest);
        }
        return new KafkaCluster(layout, bootstrap, longest, properties);
    }

    /**
     * The same with properties of the Kafka clients that say how to connect: {@code security.protocol}, {@code ssl.…}, {@code
     * sasl.…}, {@code client.dns.lookup}, and times of reconnecting. What the promises of journal and transport rest on is not
     * among them, nor what would load classes by name.
     *
     * @param connecting the properties
     * @return the cluster with them, and no others
     * @throws IllegalArgumentException if one is not allowed, by its name
     */
    public KafkaCluster with(Map<String, String> connecting) {
        connecting.forEach(ClientProperties::requireAllowed);
        Map<String, String> copy = new LinkedHashMap<>(connecting);
        return new KafkaCluster(layout, bootstrap, patience, copy);
    }

    String bootstrap() {
        return bootstrap;
    }

    String prefix() {
        return layout.prefix();
    }

    int partitions() {
        return layout.partitions();
    }

    OptionalInt replication() {
        return layout.replication();
    }

    TopicLayout layout() {
        return layout.topics();
    }

    Duration patience() {
        return patience;
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Names the cluster without what may be secret. */
    @Override
    public String toString() {
        return bootstrap + " (" + prefix() + "*)";
    }
}
