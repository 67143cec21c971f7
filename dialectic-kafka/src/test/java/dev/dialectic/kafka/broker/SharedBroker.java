package dev.dialectic.kafka.broker;

/**
 * The broker that tests share who do it no harm: one that is started for them, or the one that {@code dialectic.kafka.bootstrap}
 * names, which may be of another make. Stateless and thread-safe.
 */
public final class SharedBroker {

    private static final String ELSEWHERE = System.getProperty("dialectic.kafka.bootstrap", "");

    private SharedBroker() {}

    /**
     * Where clients find it.
     *
     * @return host and port
     */
    public static String bootstrap() {
        return isElsewhere() ? ELSEWHERE : Broker.shared().bootstrap();
    }

    /**
     * Whether it is somebody else's, set as he likes.
     *
     * @return true if it was named
     */
    public static boolean isElsewhere() {
        return !ELSEWHERE.isEmpty();
    }
}
