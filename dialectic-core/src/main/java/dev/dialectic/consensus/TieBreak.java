package dev.dialectic.consensus;

import dev.dialectic.text.Chance;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among leaders that are tied. Which one is in force is part of a rule's name, and a verdict that needed it says
 * so. A pure function of the poll, hence thread-safe. When a tie-breaker is itself undecided, the tie is reported.
 */
public sealed interface TieBreak {

    /**
     * What it goes by, with every parameter.
     *
     * @return the name
     */
    String name();

    /**
     * One of several leaders.
     *
     * @param poll the poll
     * @param tied the ids of the leaders, two or more
     * @return the id of one of them, or empty when the tie stays
     */
    Optional<String> choose(Poll poll, List<String> tied);

    /**
     * Ties are reported and not broken: the default.
     *
     * @return the tie-breaker that breaks none
     */
    static TieBreak report() {
        return new Report();
    }

    /**
     * The leader whose voters are surer on average, every voter counting alike. Compared exactly.
     *
     * @return the tie-breaker; undecided when the highest means are equal
     */
    static TieBreak higherMeanConfidence() {
        return new HigherMeanConfidence();
    }

    /**
     * The leader that the poll lists first. Breaks every tie, in favour of whoever wrote the list.
     *
     * @return the tie-breaker
     */
    static TieBreak firstListed() {
        return new FirstListed();
    }

    /**
     * A lot drawn by a hash of a seed and of the options' ids: the same seed draws the same, in whatever order the options
     * are listed, and over many seeds no option is favoured. Whoever knows the seed knows the lot.
     *
     * @param seed the seed, one per debate
     * @return the tie-breaker
     */
    static TieBreak seeded(long seed) {
        return new Seeded(seed);
    }

    /** Breaks no tie. */
    record Report() implements TieBreak {
        @Override
        public String name() {
            return "ties reported";
        }

        @Override
        public Optional<String> choose(Poll poll, List<String> tied) {
            return Optional.empty();
        }
    }

    /** Prefers the leader whose voters are surer on average. */
    record HigherMeanConfidence() implements TieBreak {
        @Override
        public String name() {
            return "higher mean confidence";
        }

        @Override
        public Optional<String> choose(Poll poll, List<String> tied) {
            Comparator<String> byMean = (one, other) -> compareMeans(voters(poll, one), voters(poll, other));
            String best = tied.stream().max(byMean).orElseThrow();
            boolean alone = tied.stream().noneMatch(other -> !other.equals(best) && byMean.compare(other, best) == 0);
            return alone ? Optional.of(best) : Optional.empty();
        }

        private static List<Ballot> voters(Poll poll, String option) {
            return poll.ballots().values().stream()
                    .filter(ballot -> ballot.choice().equals(option))
                    .toList();
        }

        /** a/m against b/n as a × n against b × m; nobody's confidence is 0/1. */
        private static int compareMeans(List<Ballot> one, List<Ballot> other) {
            return sum(one).multiply(count(other)).compareTo(sum(other).multiply(count(one)));
        }

        private static BigDecimal sum(List<Ballot> ballots) {
            return ballots.stream().map(Ballot::exactConfidence).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static BigDecimal count(List<Ballot> ballots) {
            return BigDecimal.valueOf(Math.max(1, ballots.size()));
        }
    }

    /** Prefers the leader that the poll lists first. */
    record FirstListed() implements TieBreak {
        @Override
        public String name() {
            return "first listed";
        }

        @Override
        public Optional<String> choose(Poll poll, List<String> tied) {
            return poll.options().stream()
                    .map(option -> option.id())
                    .filter(tied::contains)
                    .findFirst();
        }
    }

    /**
     * Draws a lot by a hash.
     *
     * @param seed the seed
     */
    record Seeded(long seed) implements TieBreak {
        @Override
        public String name() {
            return "lot of seed " + seed;
        }

        @Override
        public Optional<String> choose(Poll poll, List<String> tied) {
            return tied.stream()
                    .min(Comparator.<String>comparingLong(option -> Chance.draw(seed, option))
                            .thenComparing(Comparator.naturalOrder()));
        }
    }
}
