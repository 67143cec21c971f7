package dev.dialectic.run;

import dev.dialectic.event.Terms;
import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.persona.AgentId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the ballots of a poll are asked for: all at once, or in waves in the panel's order, so that ballots that can no longer
 * change the decision are not paid for. Ballots of a wave are sealed and asked for at the same time. Immutable and thread-safe.
 *
 * <p>Only in the poll that decides is anybody left out: support and margin of an earlier one may steer the debate. Who is
 * left out is absent with the reason {@link dev.dialectic.debate.Silence.Reason#NOT_NEEDED} and the proof; support, margin and dissent of the
 * verdict are those of the ballots that were cast.
 */
public final class BallotWaves {

    private static final BallotWaves ALL_AT_ONCE = new BallotWaves(Integer.MAX_VALUE, List.of());

    private static final String PREFIX = "waves of ";
    private static final String UNTIL = ", until ";

    private final int size;
    private final List<AdaptiveStop> stops;

    private BallotWaves(int size, List<AdaptiveStop> stops) {
        this.size = size;
        this.stops = stops;
    }

    /**
     * Everybody is asked at the same time: the default.
     *
     * @return one wave
     */
    public static BallotWaves allAtOnce() {
        return ALL_AT_ONCE;
    }

    /**
     * So many at a time, until it is proven that the others cannot change the decision.
     *
     * @param size how many, at least 1
     * @return the waves
     * @throws IllegalArgumentException if it is below 1
     */
    public static BallotWaves of(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("ballot waves: expected a size of at least 1, found " + size);
        }
        return new BallotWaves(size, List.of());
    }

    /**
     * These waves, also ended when it is probable enough that the leader is what most would choose. That is a statistical judgment of
     * heads, whatever votes weigh: the others might have decided otherwise.
     *
     * @param stop how sure is enough
     * @return the waves
     * @throws IllegalStateException if all are asked at once
     */
    public BallotWaves until(AdaptiveStop stop) {
        if (this == ALL_AT_ONCE) {
            throw new IllegalStateException(
                    "ballot waves: expected a size before a stop, found all at once; begin with BallotWaves.of(1)");
        }
        return new BallotWaves(size, List.of(Objects.requireNonNull(stop, "stop")));
    }

    /**
     * The name with every parameter. It is recorded in the terms of a debate.
     *
     * @return the name
     */
    public String name() {
        return this == ALL_AT_ONCE
                ? Terms.ALL_AT_ONCE
                : PREFIX + size + (stops.isEmpty() ? "" : UNTIL + stops.get(0).name());
    }

    /**
     * The waves of a recorded name.
     *
     * @param name exactly what {@link #name()} gave
     * @return the waves
     * @throws IllegalArgumentException if it is no such name
     */
    public static BallotWaves named(String name) {
        if (name.equals(ALL_AT_ONCE.name())) {
            return ALL_AT_ONCE;
        }
        int end = name.contains(UNTIL) ? name.indexOf(UNTIL) : name.length();
        try {
            BallotWaves waves = of(Integer.parseInt(name.substring(PREFIX.length(), end)));
            BallotWaves read = end == name.length()
                    ? waves
                    : waves.until(AdaptiveStop.named(name.substring(end + UNTIL.length())));
            if (read.name().equals(name)) {
                return read;
            }
        } catch (RuntimeException other) {
            throw unknown(name, other);
        }
        throw unknown(name, new IllegalArgumentException("it is written otherwise"));
    }

    private static IllegalArgumentException unknown(String name, RuntimeException cause) {
        return new IllegalArgumentException(
                "ballot waves: expected \"" + ALL_AT_ONCE.name() + "\" or a name such as \"" + of(2).name()
                        + "\", found \"" + name + "\"",
                cause);
    }

    /** Who is asked next: those of the first wave that is not complete. */
    List<AgentId> next(List<AgentId> voters, List<AgentId> waiting) {
        return wave(voters, waiting).stream().filter(waiting::contains).toList();
    }

    /** Whether some waves are complete and the next has not begun: only then may the rest be left out, also after a crash. */
    boolean isBetween(List<AgentId> voters, List<AgentId> waiting) {
        return waiting.size() < voters.size() && waiting.containsAll(wave(voters, waiting));
    }

    private List<AgentId> wave(List<AgentId> voters, List<AgentId> waiting) {
        int first = voters.indexOf(waiting.get(0)) / size;
        long from = (long) first * size;
        return voters.subList((int) from, (int) Math.min(voters.size(), from + size));
    }

    /** What may end the waves without a proof. */
    Optional<AdaptiveStop> stop() {
        return stops.stream().findFirst();
    }
}
