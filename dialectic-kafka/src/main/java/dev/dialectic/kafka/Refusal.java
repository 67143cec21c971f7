package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * Why Kafka could not make a client, without the values of properties: they may be secret, and its sentences and theirs before them quote
 * some. Stateless and thread-safe.
 */
final class Refusal {

    private static final Pattern OF_A_PROPERTY = Pattern.compile(" for configuration ([\\w.]+)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s=;\"']+");
    private static final String ADDRESS = "bootstrap.servers";

    /** Shorter words are hidden nowhere: they could be a part of any other. */
    private static final int SHORTEST = 4;

    private Refusal() {}

    /** The failure to throw. It has no cause, since what prints that would print values too. */
    static JournalFailedException of(KafkaCluster cluster, KafkaException refused) {
        Throwable root = refused;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new JournalFailedException("journal: expected to connect to " + cluster + ", found: "
                + words(cluster.properties(), root)
                + "; are the names right, and can the files be read that the properties name?");
    }

    private static String words(Map<String, String> properties, Throwable root) {
        String message = String.valueOf(root.getMessage());
        Matcher property = OF_A_PROPERTY.matcher(message);
        if (root instanceof ConfigException
                && property.find()
                && !property.group(1).equals(ADDRESS)) {
            return "property " + property.group(1) + " has a value that the Kafka client does not take";
        }
        return root.getClass().getSimpleName() + ": " + hidden(properties, message);
    }

    /** A text that names the property in the place of each value. */
    private static String hidden(Map<String, String> properties, String text) {
        // The longest first: another may be a part of it.
        Map<String, String> names = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        properties.forEach((name, value) -> {
            names.put(value.strip(), name);
            BETWEEN_WORDS.splitAsStream(value).forEach(word -> names.putIfAbsent(word, name));
        });
        String shown = text;
        for (Map.Entry<String, String> secret : names.entrySet()) {
            if (secret.getKey().length() >= SHORTEST) {
                shown = shown.replace(secret.getKey(), "[" + secret.getValue() + "]");
            }
        }
        return shown;
    }
}
