package dev.dialectic.kafka;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which properties of the Kafka clients a user may set: those that say how to connect. A login module or a handler that is named
 * may be any class of the class path, and some of them fetch code from elsewhere (CVE-2023-25194), so only three are let in.
 */
final class ClientProperties {

    private static final List<String> PREFIXES = List.of("ssl.", "sasl.", "reconnect.", "retry.", "socket.");
    private static final Set<String> NAMES =
            Set.of("security.protocol", "client.dns.lookup", "connections.max.idle.ms", "metadata.max.age.ms");
    private static final Pattern LOADS_CLASSES = Pattern.compile("\\.(class|factory\\.class|handler\\.class)$");
    private static final Pattern MODULE = Pattern.compile("\\s*org\\.apache\\.kafka\\.common\\.security\\."
            + "(plain\\.PlainLoginModule|scram\\.ScramLoginModule|oauthbearer\\.OAuthBearerLoginModule)\\s"
            + "(?:[^\";]|\"[^\"]*\")*;\\s*");

    private ClientProperties() {}

    /**
     * Refuses what is not allowed, without telling its value, which may be a secret.
     *
     * @throws IllegalArgumentException if it is not allowed
     */
    static void requireAllowed(String name, String value) {
        boolean connects = NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
        if (!connects || LOADS_CLASSES.matcher(name).find()) {
            throw new IllegalArgumentException("property " + name + ": expected one that says how to connect (" + NAMES
                    + ", or beginning with one of " + PREFIXES + " and naming no class), found another; leave it out");
        }
        if (name.equals("sasl.jaas.config") && !MODULE.matcher(value).matches()) {
            throw new IllegalArgumentException("property " + name
                    + ": expected one login by PlainLoginModule, ScramLoginModule or OAuthBearerLoginModule of Kafka,"
                    + " found another");
        }
    }
}
