package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** votelib 0.4.0, where options are compared in pairs. */
public final class VotelibPairs {

    /** One option above another. */
    private record Pair(int upper, int lower) {

        Pair turned() {
            return new Pair(lower, upper);
        }
    }

    private VotelibPairs() {}

    /**
     * Its ranked pairs: every pair is locked in both directions if it can be, victory or not. The stronger comes first, then the one with
     * more votes, then the one that is met first on the ballots in their order. Whoever is locked below nobody leads.
     */
    public static int rankedPairs(Poll poll, boolean margins) {
        Map<Pair, Ratio> votes = votes(poll);
        Comparator<Pair> byStrength = Comparator.comparing(pair -> strength(votes, pair, margins));
        Comparator<Pair> byVotes = Comparator.comparing(votes::get);
        List<Pair> locked = new ArrayList<>();
        votes.keySet().stream()
                .sorted(byStrength.thenComparing(byVotes).reversed())
                .filter(pair -> !leads(locked, pair.lower(), pair.upper(), new TreeSet<>()))
                .forEach(locked::add);
        Set<Integer> leaders = new TreeSet<>();
        locked.forEach(pair -> leaders.add(pair.upper()));
        locked.forEach(pair -> leaders.remove(pair.lower()));
        return Lines.mask(leaders);
    }

    private static Ratio strength(Map<Pair, Ratio> votes, Pair pair, boolean margins) {
        Ratio margin = votes.get(pair).minus(votes.getOrDefault(pair.turned(), Ratio.ZERO));
        return margins ? margin : margin.compareTo(Ratio.ZERO) > 0 ? votes.get(pair) : Ratio.ZERO;
    }

    /** In the order in which they are met: option by option down each ballot, the unranked behind the ranked. */
    private static Map<Pair, Ratio> votes(Poll poll) {
        Map<List<List<Integer>>, Ratio> lines = Lines.of(poll);
        Set<Integer> named = new TreeSet<>();
        lines.keySet().forEach(line -> line.forEach(named::addAll));
        Map<Pair, Ratio> votes = new LinkedHashMap<>();
        lines.forEach((line, weight) -> {
            List<List<Integer>> levels = Lines.completed(line, named);
            for (int i = 0; i < line.size(); i++) {
                for (int upper : levels.get(i)) {
                    levels.subList(i + 1, levels.size())
                            .forEach(level ->
                                    level.forEach(lower -> votes.merge(new Pair(upper, lower), weight, Ratio::plus)));
                }
            }
        });
        return votes;
    }

    private static boolean leads(List<Pair> graph, int from, int to, Set<Integer> seen) {
        return from == to
                || seen.add(from)
                        && graph.stream()
                                .anyMatch(pair -> pair.upper() == from && leads(graph, pair.lower(), to, seen));
    }

    /**
     * Its minimax: the greatest defeat of those that somebody was ranked above; whom nobody is ranked above on any ballot is left out.
     */
    public static int minimax(Poll poll, String strength) {
        Map<Pair, Ratio> votes = votes(poll);
        Map<Integer, Ratio> worst = new TreeMap<>();
        votes.forEach((pair, above) -> {
            Ratio defeat = strength.equals("opposition") ? above : strength(votes, pair, strength.equals("margins"));
            worst.merge(pair.lower(), defeat, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        });
        return worst.isEmpty() ? 0 : Lines.mask(Lines.with(worst, false));
    }
}
