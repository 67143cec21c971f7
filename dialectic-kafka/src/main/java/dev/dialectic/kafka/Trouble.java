package dev.dialectic.kafka;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong over and over: it is told once, and tried again after a rest. Used by one thread. */
final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private String told = "";
    private long since = System.nanoTime() - REST_NANOS;

    boolean isResting() {
        return System.nanoTime() - since < REST_NANOS;
    }

    /**
     * Something failed that may go well the next time.
     *
     * @throws RuntimeException the failure itself, if it will fail the next time as well
     */
    void with(String what, RuntimeException failed) {
        if (isFinal(failed)) {
            throw failed;
        }
        since = System.nanoTime();
        String words = what + failed.getClass();
        if (!words.equals(told)) {
            told = words;
            LOG.warn("{}; it is tried again until it goes well", what, failed);
        }
    }

    void over() {
        if (!told.isEmpty()) {
            told = "";
            LOG.warn("questions are taken on again");
        }
    }

    /** Whether brokers refuse what this process is, or may: trying again would not help. */
    private static boolean isFinal(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof AuthorizationException
                        || cause instanceof AuthenticationException
                        || cause instanceof FencedInstanceIdException
                        || cause instanceof UnsupportedVersionException);
    }
}
