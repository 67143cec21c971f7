package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of rounds of npm's votes 3.0.0, which adds parts of votes in binary: two that are equal may not be. */
public final class NpmRounds {

    private NpmRounds() {}

    /** Its instant runoff. */
    public static int instantRunoff(Poll poll) {
        Set<Integer> standing = Lines.options(poll);
        while (true) {
            Set<Integer> last = last(places(poll, standing, false));
            if (last.equals(standing)) {
                return Lines.mask(standing);
            }
            standing.removeAll(last);
        }
    }

    /** Its Coombs rule: the last place is that of who is ranked last, and a majority one of all weight. */
    public static int coombs(Poll poll) {
        Set<Integer> standing = Lines.options(poll);
        while (standing.size() > 1) {
            Set<Integer> majority = majority(poll, standing);
            if (!majority.isEmpty()) {
                return Lines.mask(majority);
            }
            Set<Integer> last = first(places(poll, standing, true));
            if (last.equals(standing)) {
                return Lines.mask(standing);
            }
            standing.removeAll(last);
        }
        return Lines.mask(standing);
    }

    /** Its runoff of two: who has as many votes as the second goes on; then who has the most, unless one has a majority of all weight. */
    public static int twoRounds(Poll poll) {
        Set<Integer> standing = Lines.options(poll);
        for (int round = 0; round < 3; round++) {
            Set<Integer> majority = standing.size() > 1 ? majority(poll, standing) : Set.of();
            if (!majority.isEmpty()) {
                return Lines.mask(majority);
            }
            Map<Integer, Double> votes = places(poll, standing, false);
            List<Double> descending =
                    votes.values().stream().sorted(Collections.reverseOrder()).toList();
            double least = descending.get(round == 0 && descending.size() > 1 ? 1 : 0);
            standing = round == 2 ? standing : atLeast(votes, least);
        }
        return Lines.mask(standing);
    }

    private static Set<Integer> majority(Poll poll, Set<Integer> standing) {
        Map<Integer, Double> votes = places(poll, standing, false);
        Set<Integer> first = first(votes);
        double all = 0;
        for (double weight : poll.electorate().weights().values()) {
            all += weight;
        }
        return first.size() == 1 && Collections.max(votes.values()) > all / 2 ? first : Set.of();
    }

    private static Set<Integer> first(Map<Integer, Double> votes) {
        return atLeast(votes, Collections.max(votes.values()));
    }

    private static Set<Integer> atLeast(Map<Integer, Double> votes, double least) {
        return votes.keySet().stream()
                .filter(option -> votes.getOrDefault(option, 0.0) >= least)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> last(Map<Integer, Double> votes) {
        Set<Integer> last = new TreeSet<>(votes.keySet());
        last.removeIf(option -> votes.getOrDefault(option, 0.0) > Collections.min(votes.values()));
        return last;
    }

    /** First places, or last ones, of those that a ballot ranks and that stand. */
    private static Map<Integer, Double> places(Poll poll, Set<Integer> standing, boolean lastOnes) {
        Map<Integer, Double> places = new TreeMap<>();
        standing.forEach(option -> places.put(option, 0.0));
        poll.ballots().forEach((voter, ballot) -> {
            List<List<Integer>> levels = new ArrayList<>();
            ballot.ranking().forEach(level -> {
                List<Integer> left = level.stream()
                        .map(Integer::valueOf)
                        .filter(standing::contains)
                        .toList();
                if (!left.isEmpty()) {
                    levels.add(left);
                }
            });
            if (!levels.isEmpty()) {
                List<Integer> level = levels.get(lastOnes ? levels.size() - 1 : 0);
                double part = 1.0 / level.size() * poll.electorate().weight(voter);
                level.forEach(option -> places.merge(option, part, Double::sum));
            }
        });
        return places;
    }
}
