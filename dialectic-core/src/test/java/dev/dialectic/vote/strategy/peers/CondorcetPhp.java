package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Condorcet PHP 4.6.1. */
public final class CondorcetPhp {

    private CondorcetPhp() {}

    /** Its first past the post: a tied first place is split. */
    public static int plurality(Poll poll) {
        Map<Integer, Ratio> votes = Lines.zero(Lines.options(poll));
        Lines.of(poll)
                .forEach((line, weight) -> line.get(0)
                        .forEach(option ->
                                votes.merge(option, weight.dividedBy(line.get(0).size()), Ratio::plus)));
        return Lines.mask(Lines.with(votes, true));
    }

    /**
     * Its instant runoff: a place that is tied on the ballot counts for nobody, even when only one of the tied still stands. A majority
     * is one of all weight, and ends it. Of several that are last those leave that beat none of the others, have no better balance of
     * victories and defeats among all options than another of them, and no more victories; looked for as often as there are ties.
     */
    public static int instantRunoff(Poll poll) {
        Ratio all = Lines.sum(Lines.of(poll).values());
        Set<Integer> standing = new TreeSet<>(Lines.options(poll));
        while (true) {
            Map<Integer, Ratio> votes = votes(poll, standing);
            Set<Integer> most = Lines.with(votes, true);
            if (votes.get(most.iterator().next()).compareTo(all.dividedBy(2)) > 0) {
                return Lines.mask(most);
            }
            Set<Integer> last = leaving(poll, Lines.with(votes, false));
            if (last.equals(standing)) {
                return Lines.mask(standing);
            }
            standing.removeAll(last);
        }
    }

    private static Map<Integer, Ratio> votes(Poll poll, Set<Integer> standing) {
        Map<Integer, Ratio> votes = Lines.zero(standing);
        Lines.of(poll)
                .forEach((levels, weight) -> Lines.completed(levels, Lines.options(poll)).stream()
                        .filter(level -> level.size() == 1 && standing.contains(level.get(0)))
                        .findFirst()
                        .ifPresent(level -> votes.merge(level.get(0), weight, Ratio::plus)));
        return votes;
    }

    private static Set<Integer> leaving(Poll poll, Set<Integer> last) {
        Ratio[][] pairs = Lines.pairs(poll);
        BiPredicate<Integer, Integer> isBetter = (one, other) -> pairs[one][other].compareTo(pairs[other][one]) > 0
                || count(pairs, one, 1) - count(pairs, one, -1) > count(pairs, other, 1) - count(pairs, other, -1)
                || count(pairs, one, 1) > count(pairs, other, 1);
        Set<Integer> leaving = last;
        for (int tie = 1; tie < last.size(); tie++) {
            Set<Integer> among = leaving;
            Set<Integer> left = new TreeSet<>(among);
            left.removeIf(one -> among.stream().anyMatch(other -> !other.equals(one) && isBetter.test(one, other)));
            leaving = left.isEmpty() ? among : left;
        }
        return leaving;
    }

    private static int count(Ratio[][] pairs, int option, int sign) {
        int count = 0;
        for (int other = 0; other < pairs.length; other++) {
            count += pairs[option][other].compareTo(pairs[other][option]) == sign ? 1 : 0;
        }
        return count;
    }

    /** A victory in a pair. */
    private record Victory(int winner, int loser, Ratio strength, Ratio minority) {

        boolean isAsStrongAs(Victory other) {
            return strength.compareTo(other.strength) == 0 && minority.compareTo(other.minority) == 0;
        }
    }

    /**
     * Its ranked pairs: of victories that are equally strong the one with fewer votes against it comes first; those that are equal in
     * both are locked together, without any that lies on a circle of what is locked then. Whoever is beaten by nobody leads.
     */
    public static int rankedPairs(Poll poll, boolean margins) {
        List<Victory> victories = victories(Lines.pairs(poll), margins);
        List<Victory> locked = new ArrayList<>();
        for (int from = 0, to; from < victories.size(); from = to) {
            to = from;
            while (to < victories.size() && victories.get(to).isAsStrongAs(victories.get(from))) {
                to++;
            }
            List<Victory> equal = victories.subList(from, to);
            List<Victory> graph = new ArrayList<>(locked);
            graph.addAll(equal);
            equal.stream()
                    .filter(victory -> !leads(graph, victory.loser(), victory.winner(), new TreeSet<>()))
                    .forEach(locked::add);
        }
        Set<Integer> unbeaten = new TreeSet<>(Lines.options(poll));
        locked.forEach(victory -> unbeaten.remove(victory.loser()));
        return Lines.mask(unbeaten);
    }

    private static List<Victory> victories(Ratio[][] pairs, boolean margins) {
        List<Victory> victories = new ArrayList<>();
        for (int one = 0; one < pairs.length; one++) {
            for (int other = 0; other < pairs.length; other++) {
                if (pairs[one][other].compareTo(pairs[other][one]) > 0) {
                    Ratio margin = pairs[one][other].minus(pairs[other][one]);
                    victories.add(new Victory(one, other, margins ? margin : pairs[one][other], pairs[other][one]));
                }
            }
        }
        victories.sort(Comparator.comparing(Victory::strength).reversed().thenComparing(Victory::minority));
        return victories;
    }

    private static boolean leads(List<Victory> graph, int from, int to, Set<Integer> seen) {
        return from == to
                || seen.add(from)
                        && graph.stream()
                                .anyMatch(
                                        victory -> victory.winner() == from && leads(graph, victory.loser(), to, seen));
    }
}
