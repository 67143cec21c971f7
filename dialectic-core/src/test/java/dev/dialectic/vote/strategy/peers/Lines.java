package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The ballots of an oracle's poll by the numbers of its options. */
final class Lines {

    private Lines() {}

    /** What equal ballots weigh together, in the order in which they first appear; tied options in ascending order. */
    static Map<List<List<Integer>>, Ratio> of(Poll poll) {
        Map<List<List<Integer>>, Ratio> lines = new LinkedHashMap<>();
        poll.ballots().forEach((voter, ballot) -> {
            List<List<Integer>> levels = new ArrayList<>();
            ballot.ranking()
                    .forEach(level -> levels.add(
                            level.stream().map(Integer::valueOf).sorted().toList()));
            lines.merge(levels, Ratio.of(poll.electorate().exactWeight(voter)), Ratio::plus);
        });
        return lines;
    }

    /** The levels, and all others tied last. */
    static List<List<Integer>> completed(List<List<Integer>> levels, Collection<Integer> options) {
        Set<Integer> rest = new TreeSet<>(options);
        levels.forEach(rest::removeAll);
        List<List<Integer>> completed = new ArrayList<>(levels);
        if (!rest.isEmpty()) {
            completed.add(List.copyOf(rest.stream().sorted().toList()));
        }
        return completed;
    }

    static Set<Integer> options(Poll poll) {
        Set<Integer> options = new TreeSet<>();
        poll.options().forEach(option -> options.add(Integer.valueOf(option.id())));
        return options;
    }

    /** What ranks one above the other, the unranked being tied last. */
    static Ratio[][] pairs(Poll poll) {
        int size = poll.options().size();
        Ratio[][] pairs = new Ratio[size][size];
        Arrays.stream(pairs).forEach(row -> Arrays.fill(row, Ratio.ZERO));
        of(poll).forEach((levels, weight) -> {
            List<List<Integer>> all = completed(levels, options(poll));
            for (int i = 0; i < all.size(); i++) {
                List<Integer> lower = all.subList(i + 1, all.size()).stream()
                        .flatMap(List::stream)
                        .toList();
                for (int upper : all.get(i)) {
                    lower.forEach(below -> pairs[upper][below] = pairs[upper][below].plus(weight));
                }
            }
        });
        return pairs;
    }

    static Ratio sum(Collection<Ratio> weights) {
        return weights.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    /** Nobody yet has anything. */
    static Map<Integer, Ratio> zero(Collection<Integer> options) {
        Map<Integer, Ratio> zero = new TreeMap<>();
        options.forEach(option -> zero.put(option, Ratio.ZERO));
        return zero;
    }

    /** Those with the most, or the fewest. */
    static Set<Integer> with(Map<Integer, Ratio> scores, boolean most) {
        Ratio best = most ? Collections.max(scores.values()) : Collections.min(scores.values());
        Set<Integer> with = new TreeSet<>();
        scores.forEach((option, score) -> {
            if (score.compareTo(best) == 0) {
                with.add(option);
            }
        });
        return with;
    }

    /** As the oracle writes winners: one bit for each. */
    static int mask(Collection<Integer> options) {
        return options.stream().mapToInt(option -> 1 << option).sum();
    }
}
