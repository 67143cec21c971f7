package dev.dialectic.vote.strategy.peers;

import dev.dialectic.vote.Poll;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** npm's votes 3.0.0. */
public final class NpmVotes {

    private NpmVotes() {}

    /** Who leaves in a round of points by place. */
    public enum Leaving {
        /** Nobody: points decide at once. */
        NOBODY,
        /** Whoever has the fewest. */
        LAST,
        /** Whoever has no more than the average. */
        NOT_ABOVE_AVERAGE
    }

    /**
     * Its Borda, Baldwin and Nanson: the first of n options gets n points and not n - 1, tied options share the average, and options that
     * are not ranked get nothing: one less than they would if they were last.
     */
    public static int points(Poll poll, Leaving leaving) {
        Set<Integer> standing = Lines.options(poll);
        while (true) {
            Map<Integer, Ratio> points = points(poll, standing);
            Set<Integer> stay = leaving == Leaving.NOBODY ? Lines.with(points, true) : staying(points, leaving);
            if (leaving == Leaving.NOBODY || stay.isEmpty() || standing.size() == 1) {
                return Lines.mask(stay.isEmpty() ? standing : stay);
            }
            standing = stay;
        }
    }

    private static Set<Integer> staying(Map<Integer, Ratio> points, Leaving leaving) {
        Ratio limit = leaving == Leaving.LAST
                ? points.get(Lines.with(points, false).iterator().next())
                : Lines.sum(points.values()).dividedBy(points.size());
        Set<Integer> staying = new TreeSet<>(points.keySet());
        staying.removeIf(option -> points.get(option).compareTo(limit) <= 0);
        return staying;
    }

    private static Map<Integer, Ratio> points(Poll poll, Set<Integer> standing) {
        Map<Integer, Ratio> points = Lines.zero(standing);
        Lines.of(poll).forEach((line, weight) -> {
            long best = standing.size();
            for (List<Integer> level : line) {
                List<Integer> tied = level.stream().filter(standing::contains).toList();
                Ratio each = Ratio.of(2 * best - tied.size() + 1).dividedBy(2).times(weight);
                tied.forEach(option -> points.merge(option, each, Ratio::plus));
                best -= tied.size();
            }
        });
        return points;
    }

    /** One option above another. */
    private record Edge(int from, int to) {}

    /**
     * Its ranked pairs: what is locked are all pairs that some ballot ranks, by how many do, be they victories or defeats; unranked options
     * are tied last. Those of equally many are locked together, without any between two options of one circle, as far as low links
     * of Tarjan's algorithm tell circles, which is not always. Whoever is locked below nobody leads; nobody may.
     */
    public static int rankedPairs(Poll poll) {
        Map<Ratio, List<Edge>> byVotes = byVotes(Lines.pairs(poll));
        List<Edge> locked = new ArrayList<>();
        for (List<Edge> equal : byVotes.values()) {
            List<Edge> graph = new ArrayList<>(locked);
            graph.addAll(equal);
            Map<Integer, Integer> lowLinks = new LowLinks(graph).found();
            equal.stream()
                    .filter(edge -> !lowLinks.get(edge.from()).equals(lowLinks.get(edge.to())))
                    .forEach(locked::add);
        }
        Set<Integer> leaders = new TreeSet<>(Lines.options(poll));
        locked.forEach(edge -> leaders.remove(edge.to()));
        return Lines.mask(leaders);
    }

    private static Map<Ratio, List<Edge>> byVotes(Ratio[][] pairs) {
        Map<Ratio, List<Edge>> byVotes = new TreeMap<>(Comparator.reverseOrder());
        for (int from = 0; from < pairs.length; from++) {
            for (int to = 0; to < pairs.length; to++) {
                if (pairs[from][to].compareTo(Ratio.ZERO) > 0) {
                    byVotes.computeIfAbsent(pairs[from][to], unknown -> new ArrayList<>())
                            .add(new Edge(from, to));
                }
            }
        }
        return byVotes;
    }

    /** The low links of Tarjan's search for circles, in the order of the options and of the edges. */
    private static final class LowLinks {

        private final List<Edge> graph;
        private final Map<Integer, Integer> index = new HashMap<>();
        private final Map<Integer, Integer> low = new HashMap<>();
        private final Deque<Integer> open = new ArrayDeque<>();

        LowLinks(List<Edge> graph) {
            this.graph = graph;
        }

        Map<Integer, Integer> found() {
            Set<Integer> nodes = new TreeSet<>();
            graph.forEach(edge -> nodes.addAll(List.of(edge.from(), edge.to())));
            nodes.forEach(node -> {
                if (!index.containsKey(node)) {
                    visit(node);
                }
            });
            return low;
        }

        private void visit(int node) {
            index.put(node, index.size());
            low.put(node, index.get(node));
            open.push(node);
            for (Edge edge : graph) {
                if (edge.from() == node) {
                    int next = edge.to();
                    if (!index.containsKey(next)) {
                        visit(next);
                        low.merge(node, low.get(next), Math::min);
                    } else if (open.contains(next)) {
                        low.merge(node, index.get(next), Math::min);
                    }
                }
            }
            if (low.get(node).equals(index.get(node))) {
                while (open.pop() != node) {
                    continue;
                }
            }
        }
    }
}
