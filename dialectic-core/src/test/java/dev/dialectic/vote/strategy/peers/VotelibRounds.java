package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** votelib 0.4.0, where ballots are tied or truncated. */
public final class VotelibRounds {

    private VotelibRounds() {}

    /**
     * Its instant runoff: a tied place is split, and what an option had of it goes to the next place when the option leaves, not to
     * those it was tied with. Whoever has the smallest whole number above half the weight wins. The pile of exhausted ballots is one
     * of those of which the smallest leaves: where it is larger than others, two leave at once.
     */
    public static int instantRunoff(Poll poll) {
        Map<List<List<Integer>>, Ratio> lines = Lines.of(poll);
        Ratio quota = Lines.sum(lines.values()).dividedBy(2).floor().plus(Ratio.of(1));
        Map<Integer, Map<List<List<Integer>>, Ratio>> piles = new TreeMap<>();
        lines.keySet()
                .forEach(line ->
                        line.forEach(level -> level.forEach(option -> piles.put(option, new LinkedHashMap<>()))));
        lines.forEach((line, weight) -> give(piles, line, weight, line.get(0)));
        Ratio exhausted = Ratio.ZERO;
        while (piles.size() > 1) {
            Map<Integer, Ratio> votes = new TreeMap<>();
            piles.forEach((option, pile) -> votes.put(option, Lines.sum(pile.values())));
            Set<Integer> most = Lines.with(votes, true);
            if (votes.get(most.iterator().next()).compareTo(quota) >= 0) {
                return Lines.mask(most);
            }
            Map<Integer, Map<List<List<Integer>>, Ratio>> gone = new HashMap<>();
            leaving(votes, exhausted).forEach(option -> gone.put(option, piles.remove(option)));
            for (Map.Entry<Integer, Map<List<List<Integer>>, Ratio>> pile : gone.entrySet()) {
                for (Map.Entry<List<List<Integer>>, Ratio> ballot :
                        pile.getValue().entrySet()) {
                    Optional<List<Integer>> next = next(ballot.getKey(), pile.getKey(), piles.keySet());
                    next.ifPresent(level -> give(piles, ballot.getKey(), ballot.getValue(), level));
                    exhausted = next.isPresent() ? exhausted : exhausted.plus(ballot.getValue());
                }
            }
        }
        return Lines.mask(piles.keySet());
    }

    private static void give(
            Map<Integer, Map<List<List<Integer>>, Ratio>> piles,
            List<List<Integer>> line,
            Ratio weight,
            List<Integer> level) {
        level.forEach(option -> piles.get(option).merge(line, weight.dividedBy(level.size()), Ratio::plus));
    }

    /** As many stay as there are options, less one, and the exhausted may be one of them. */
    private static List<Integer> leaving(Map<Integer, Ratio> votes, Ratio exhausted) {
        List<Integer> fewestFirst =
                votes.keySet().stream().sorted(Comparator.comparing(votes::get)).toList();
        boolean aPileMore = exhausted.compareTo(votes.get(fewestFirst.get(0))) > 0;
        return fewestFirst.subList(0, aPileMore ? Math.min(2, fewestFirst.size()) : 1);
    }

    /** Those who stand in the first place behind that of an option. */
    private static Optional<List<Integer>> next(List<List<Integer>> line, int option, Collection<Integer> standing) {
        return line.stream()
                .dropWhile(level -> !level.contains(option))
                .skip(1)
                .map(level -> level.stream().filter(standing::contains).toList())
                .filter(level -> !level.isEmpty())
                .findFirst();
    }

    /**
     * Its Baldwin rule: the first of n options that a ballot ranks gets n - 1 points and each next place one less, however many
     * are tied for it; the unranked get nothing. Who has the fewest leaves with all that tie, unless that would leave nobody.
     */
    public static int baldwin(Poll poll) {
        Set<Integer> standing = new TreeSet<>();
        Lines.of(poll).keySet().forEach(line -> line.forEach(standing::addAll));
        while (true) {
            Map<Integer, Ratio> points = Lines.zero(standing);
            Lines.of(poll).forEach((line, weight) -> {
                int worth = standing.size();
                for (List<Integer> level : line) {
                    List<Integer> tied =
                            level.stream().filter(standing::contains).toList();
                    worth -= tied.isEmpty() ? 0 : 1;
                    Ratio each = Ratio.of(worth).times(weight);
                    tied.forEach(option -> points.merge(option, each, Ratio::plus));
                }
            });
            Set<Integer> last = Lines.with(points, false);
            if (last.equals(standing)) {
                return Lines.mask(standing);
            }
            standing.removeAll(last);
        }
    }

    /**
     * Its Bucklin rule: a ballot with ties is replaced by one for each order of the tied, of an equal part of its weight. Such a part
     * does not add to what equal ballots weigh, it takes the place of it. Of several ties on one ballot the second is put one place too
     * far behind: it stays tied, and once more takes the place of what is next. Nobody leads without a majority.
     */
    public static int bucklin(Poll poll) {
        Map<List<List<Integer>>, Ratio> lines = new LinkedHashMap<>(Lines.of(poll));
        Lines.of(poll).forEach((line, weight) -> {
            if (line.stream().anyMatch(level -> level.size() > 1)) {
                lines.remove(line);
                List<List<List<Integer>>> orders = orders(line);
                orders.forEach(order -> lines.put(order, weight.dividedBy(orders.size())));
            }
        });
        Ratio half = Lines.sum(lines.values()).dividedBy(2);
        Map<Integer, Ratio> votes = new TreeMap<>();
        int depth = lines.keySet().stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < depth; place++) {
            int at = place;
            lines.forEach((line, weight) -> Stream.of(line)
                    .filter(levels -> at < levels.size())
                    .flatMap(levels -> levels.get(at).stream())
                    .forEach(option -> votes.merge(option, weight, Ratio::plus)));
            Set<Integer> most = Lines.with(votes, true);
            if (votes.get(most.iterator().next()).compareTo(half) > 0) {
                return Lines.mask(most);
            }
        }
        return 0;
    }

    private static List<List<List<Integer>>> orders(List<List<Integer>> line) {
        List<List<List<Integer>>> orders = new ArrayList<>(List.of(line));
        int behind = 0;
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).size() > 1) {
                List<List<List<Integer>>> next = new ArrayList<>();
                for (List<List<Integer>> order : orders) {
                    int at = Math.min(order.size(), i + behind);
                    permutations(line.get(i)).forEach(tied -> next.add(replaced(order, at, tied)));
                }
                orders = next;
                behind += line.get(i).size();
            }
        }
        return orders;
    }

    private static List<List<Integer>> replaced(List<List<Integer>> line, int at, List<Integer> tied) {
        List<List<Integer>> replaced = new ArrayList<>(line.subList(0, at));
        tied.forEach(option -> replaced.add(List.of(option)));
        replaced.addAll(line.subList(Math.min(line.size(), at + 1), line.size()));
        return replaced;
    }

    private static List<List<Integer>> permutations(Collection<Integer> options) {
        if (options.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first : options) {
            Set<Integer> rest = new TreeSet<>(options);
            rest.remove(first);
            permutations(rest)
                    .forEach(tail -> all.add(
                            Stream.concat(Stream.of(first), tail.stream()).toList()));
        }
        return all;
    }
}
