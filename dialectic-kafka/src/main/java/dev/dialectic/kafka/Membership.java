package dev.dialectic.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a process is one of the workers: by default it has no name, is taken for dead when nothing was heard of it for ten seconds, and
 * lets agents answer for thirty seconds when a partition is to go to another worker. Immutable and thread-safe.
 */
public final class Membership {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Duration SHORTEST_SESSION = Duration.ofSeconds(1);
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(10);
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(100);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(4);
    private static final int HEARTBEATS = 3;

    private static final Membership UNNAMED = new Membership(
            Optional.empty(), Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofSeconds(30), false);

    private final Optional<String> name;
    private final Duration session;
    private final Duration heartbeat;
    private final Duration drain;
    private final boolean comingBack;

    private Membership(
            Optional<String> name, Duration session, Duration heartbeat, Duration drain, boolean comingBack) {
        this.name = name;
        this.session = session;
        this.heartbeat = heartbeat;
        this.drain = drain;
        this.comingBack = comingBack;
    }

    /**
     * A worker without a name.
     *
     * @return the membership
     */
    public static Membership unnamed() {
        return UNNAMED;
    }

    /**
     * A worker with a name that it keeps when it is started again, such as that of its pod ({@code group.instance.id}). Whoever dies and is
     * back within the session has its partitions again, and the other workers do not notice.
     *
     * @param name 1 to 100 letters, digits, dots, hyphens and underscores; no two workers that run may have the same
     * @return the membership
     * @throws IllegalArgumentException if it has another form
     */
    public static Membership named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "worker: expected a name of 1 to 100 letters, digits, dots, hyphens and underscores, found \""
                            + name + "\"");
        }
        return new Membership(Optional.of(name), UNNAMED.session, UNNAMED.heartbeat, UNNAMED.drain, false);
    }

    /**
     * The same with another time after which a silent worker is taken for dead, and its partitions go to others. Brokers refuse less than
     * six seconds unless they are told otherwise.
     *
     * @param length from one second to ten minutes; ten seconds by default
     * @param beat how often a worker tells that it lives: at least 100 ms, and at most a third of the session; three seconds by default
     * @return the membership with it
     * @throws IllegalArgumentException if one is outside of that
     */
    public Membership withSession(Duration length, Duration beat) {
        if (length.compareTo(SHORTEST_SESSION) < 0 || length.compareTo(LONGEST_SESSION) > 0) {
            throw new IllegalArgumentException(
                    "session: expected " + SHORTEST_SESSION + " to " + LONGEST_SESSION + ", found " + length);
        }
        if (beat.compareTo(SHORTEST_HEARTBEAT) < 0
                || beat.multipliedBy(HEARTBEATS).compareTo(length) > 0) {
            throw new IllegalArgumentException("heartbeat: expected " + SHORTEST_HEARTBEAT
                    + " to a third of a session of " + length + ", found " + beat);
        }
        return new Membership(name, length, beat, drain, comingBack);
    }

    /**
     * The same, letting those who are being asked answer for so long when a partition is to go to another worker, or when the transport is
     * closed. What they have not answered by then is in doubt.
     *
     * @param longest from zero to four minutes; thirty seconds by default
     * @return the membership with it
     * @throws IllegalArgumentException if it is outside of that
     */
    public Membership withDrain(Duration longest) {
        if (longest.isNegative() || longest.compareTo(LONGEST_DRAIN) > 0) {
            throw new IllegalArgumentException("drain: expected zero to " + LONGEST_DRAIN + ", found " + longest);
        }
        return new Membership(name, session, heartbeat, longest, comingBack);
    }

    /**
     * The same, keeping its partitions when it is closed: it is started again within the session, as in a rolling update. Otherwise whoever
     * is closed leaves the others its partitions at once.
     *
     * @return the membership with it
     * @throws IllegalStateException if it has no name to come back by
     */
    public Membership comingBack() {
        if (name.isEmpty()) {
            throw new IllegalStateException(
                    "worker: expected a name to come back by, found none; use Membership.named");
        }
        return new Membership(name, session, heartbeat, drain, true);
    }

    Optional<String> name() {
        return name;
    }

    Duration session() {
        return session;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    Duration drain() {
        return drain;
    }

    boolean isComingBack() {
        return comingBack;
    }

    @Override
    public String toString() {
        return name.orElse("unnamed") + " (session " + session + ", drain " + drain + ")";
    }
}
