package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Profile;
import dev.dialectic.vote.Tally;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts round by round while options leave. The points of the tally are those of the last round, in which somebody was
 * chosen. Used by one thread.
 */
final class Rounds {

    /**
     * What the count of a round gave.
     *
     * @param points what each option has, in portions
     * @param last who leaves, all that stand if nobody is behind
     * @param chosen who wins at once; nobody if the round only decides who leaves
     */
    record Round(BigDecimal[] points, BitSet last, BitSet chosen) {

        Round(BigDecimal[] points, BitSet last) {
            this(points, last, new BitSet());
        }
    }

    /** Counts a round among those that stand. */
    interface Count {
        Round of(BitSet standing);
    }

    private final String rule;
    private final Profile profile;
    private final Portions portions;
    private final BitSet leaders = new BitSet();
    private final BigDecimal[] points;

    Rounds(String rule, Profile profile, Portions portions) {
        this.rule = rule;
        this.profile = profile;
        this.portions = portions;
        this.points = new BigDecimal[profile.options().size()];
        Arrays.fill(points, BigDecimal.ZERO);
    }

    /** Of those that stand, the ones with the fewest points, or the most. */
    static BitSet with(BitSet standing, BigDecimal[] points, boolean most) {
        BitSet found = new BitSet();
        BigDecimal best = null;
        for (int option : standing.stream().toArray()) {
            int compared = best == null ? 1 : points[option].compareTo(best) * (most ? 1 : -1);
            if (compared > 0) {
                found.clear();
                best = points[option];
            }
            found.set(option, compared >= 0);
        }
        return found;
    }

    static BitSet less(BitSet options, BitSet gone) {
        BitSet rest = (BitSet) options.clone();
        rest.andNot(gone);
        return rest;
    }

    static BitSet everybody(Profile profile) {
        BitSet all = new BitSet();
        all.set(0, profile.options().size());
        return all;
    }

    Tally tally(Elimination elimination, Count count) {
        if (profile.weight().signum() == 0) {
            return told(List.of());
        }
        return elimination == Elimination.TOGETHER ? together(count) : parallel(count);
    }

    private Tally together(Count count) {
        Deque<BitSet> ranking = new ArrayDeque<>();
        BitSet standing = everybody(profile);
        Round round = count.of(standing);
        while (round.chosen().isEmpty() && less(standing, round.last()).cardinality() > 1) {
            ranking.addFirst(round.last());
            standing = less(standing, round.last());
            round = count.of(standing);
        }
        BitSet winners = round.chosen().isEmpty() ? less(standing, round.last()) : round.chosen();
        winners = winners.isEmpty() ? standing : winners;
        chosen(winners, round.points());
        if (!winners.equals(standing)) {
            ranking.addFirst(less(standing, winners));
        }
        ranking.addFirst(winners);
        return told(List.copyOf(ranking));
    }

    private Tally parallel(Count count) {
        requireFew();
        Deque<BitSet> open = new ArrayDeque<>(List.of(everybody(profile)));
        Set<BitSet> met = new HashSet<>(open);
        while (!open.isEmpty()) {
            BitSet standing = open.remove();
            Round round = count.of(standing);
            if (!round.chosen().isEmpty() || standing.cardinality() == 1) {
                chosen(round.chosen().isEmpty() ? standing : round.chosen(), round.points());
            } else if (standing.cardinality() == 2) {
                BitSet behind = round.last();
                chosen(behind.equals(standing) ? standing : less(standing, behind), round.points());
            } else {
                round.last().stream()
                        .mapToObj(option -> without(standing, option))
                        .forEach(rest -> {
                            if (met.add(rest)) {
                                open.add(rest);
                            }
                        });
            }
        }
        return told(List.of());
    }

    private static BitSet without(BitSet standing, int option) {
        BitSet rest = (BitSet) standing.clone();
        rest.clear(option);
        return rest;
    }

    /** A universe more, or the only one, in which somebody won. */
    void chosen(BitSet winners, BigDecimal[] had) {
        leaders.or(winners);
        Arrays.setAll(points, option -> points[option].add(had[option]));
    }

    /** What came of it all, with the levels of the ranking if there is one. */
    Tally told(List<BitSet> ranking) {
        Map<String, BigDecimal> votes = new LinkedHashMap<>();
        BigDecimal[] exact = portions.asVotes(points);
        for (int option = 0; option < exact.length; option++) {
            votes.put(profile.options().get(option), exact[option]);
        }
        List<List<String>> levels = new ArrayList<>();
        ranking.forEach(level -> levels.add(named(level)));
        return new Tally(rule, votes, named(leaders), levels);
    }

    private List<String> named(BitSet options) {
        return options.stream().mapToObj(profile.options()::get).toList();
    }

    private void requireFew() {
        if (points.length > Elimination.MOST_OPTIONS) {
            throw new IllegalArgumentException(rule + ": expected at most " + Elimination.MOST_OPTIONS
                    + " options, since the universes may double with each, found " + points.length
                    + "; take the rule by which \"" + Elimination.TOGETHER.words + "\"");
        }
    }
}
