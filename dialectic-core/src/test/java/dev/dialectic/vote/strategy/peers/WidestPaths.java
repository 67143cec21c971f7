package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Schulze's rule by winning votes as npm's votes 3.0.0 and votelib 0.4.0 read it: the most victories along paths lead. */
public final class WidestPaths {

    private WidestPaths() {}

    /** As npm's votes. */
    public static int npm(Poll poll) {
        return Lines.mask(Lines.with(victories(widest(Lines.pairs(poll))), true));
    }

    /** As votelib, which knows only options that some ballot ranks, and of those only who wins or loses along some path. */
    public static int votelib(Poll poll) {
        Set<Integer> named = new TreeSet<>();
        Lines.of(poll).keySet().forEach(line -> line.forEach(named::addAll));
        Ratio[][] widest = widest(Lines.pairs(poll));
        Map<Integer, Ratio> victories = victories(widest);
        victories
                .keySet()
                .removeIf(
                        one -> named.stream().allMatch(other -> widest[one][other].compareTo(widest[other][one]) == 0));
        victories.keySet().retainAll(named);
        return victories.isEmpty() ? 0 : Lines.mask(Lines.with(victories, true));
    }

    private static Map<Integer, Ratio> victories(Ratio[][] widest) {
        Map<Integer, Ratio> victories = new TreeMap<>();
        for (int one = 0; one < widest.length; one++) {
            victories.put(one, Ratio.ZERO);
            for (int other = 0; other < widest.length; other++) {
                if (widest[one][other].compareTo(widest[other][one]) > 0) {
                    victories.merge(one, Ratio.of(1), Ratio::plus);
                }
            }
        }
        return victories;
    }

    private static Ratio[][] widest(Ratio[][] pairs) {
        int size = pairs.length;
        Ratio[][] widest = new Ratio[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                boolean wins = pairs[one][other].compareTo(pairs[other][one]) > 0;
                widest[one][other] = wins ? pairs[one][other] : Ratio.ZERO;
            }
        }
        for (int by = 0; by < size; by++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    Ratio way = least(widest[from][by], widest[by][to]);
                    if (from != to && from != by && by != to && way.compareTo(widest[from][to]) > 0) {
                        widest[from][to] = way;
                    }
                }
            }
        }
        return widest;
    }

    private static Ratio least(Ratio one, Ratio other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
