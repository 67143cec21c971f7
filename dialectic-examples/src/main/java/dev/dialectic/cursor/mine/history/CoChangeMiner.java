package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Globs;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds files that change together: whoever changes one should look at the other. Association rules over commits
 * (Agrawal and Srikant, "Fast Algorithms for Mining Association Rules", VLDB 1994), ranked by lift; pruned first by
 * support, since a file that changed seldom can be in no rule. Files that are tied by such pairs make one rule, or the
 * same would be said many times. A source and its test are left to {@link TestsFollowSourcesMiner}, changelogs to
 * {@link ChangelogMiner}. Called by one thread at a time.
 */
final class CoChangeMiner implements HistoryMiner {

    private static final int MOST_RULES = 8;

    /** Below it the companion changes so often anyway that the rule says nothing. */
    private static final double LEAST_LIFT = 3;

    private final ChangeWindow window = new ChangeWindow();

    private record Pair(String changed, String companion, KeptCount count, Support support, double lift) {}

    @Override
    public String name() {
        return "co-change";
    }

    @Override
    public void observe(ObservedCommit commit) {
        window.observe(commit);
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        SortedMap<String, BitSet> index = window.byPath(path -> files.contains(path) && mayTell(path));
        index.values().removeIf(commits -> commits.cardinality() < Support.FEWEST);
        List<Pair> pairs = new ArrayList<>();
        index.forEach((changed, commits) -> index.forEach((companion, others) -> {
            if (!changed.equals(companion) && commits.intersects(others)) {
                pair(changed, commits, companion, others)
                        .filter(pair -> !Twins.are(changed, companion))
                        .ifPresent(pairs::add);
            }
        }));
        pairs.sort(Comparator.comparingDouble(Pair::lift)
                .thenComparingDouble(pair -> pair.support().wilson())
                .reversed()
                .thenComparing(Pair::changed)
                .thenComparing(Pair::companion));
        return rules(pairs, index);
    }

    /** What tools write after every change, and snapshots that a test writes, tell nothing. */
    private static boolean mayTell(String path) {
        FileRole role = FileRole.of(path);
        return role != FileRole.LOCK
                && role != FileRole.CHANGELOG
                && !path.endsWith(".snap")
                && Globs.literal(path).isPresent();
    }

    private Optional<Pair> pair(String changed, BitSet commits, String companion, BitSet others) {
        BitSet both = (BitSet) commits.clone();
        both.and(others);
        int kept = both.cardinality();
        double lift = (double) kept * window.entries().size() / ((double) commits.cardinality() * others.cardinality());
        if (kept < Support.FEWEST || 2 * kept < commits.cardinality() || lift < LEAST_LIFT || !window.anyFresh(both)) {
            return Optional.empty();
        }
        KeptCount count = window.count(commits, both);
        return count.support().map(support -> new Pair(changed, companion, count, support, lift));
    }

    /** One rule for all files that pairs tie to each other, directly or by way of others; the strongest pair leads. */
    private List<Candidate> rules(List<Pair> pairs, SortedMap<String, BitSet> index) {
        Clusters clusters = new Clusters();
        pairs.forEach(pair -> clusters.tie(pair.changed(), pair.companion()));
        List<Candidate> found = new ArrayList<>();
        List<String> leaders = new ArrayList<>();
        for (Pair pair : pairs) {
            String leader = clusters.leader(pair.changed());
            if (found.size() < MOST_RULES && !leaders.contains(leader)) {
                leaders.add(leader);
                Collection<String> tied = clusters.tiedTo(leader);
                Cohesion.around(pair.changed(), pair.companion(), tied, index, window)
                        .flatMap(whole -> rule(pair, whole))
                        .or(() -> rule(pair))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<Candidate> rule(Pair pair) {
        return pair.count()
                .back(draft(pair)
                        .says(
                                "When you change {}, change {} with it: "
                                        + pair.count().counts() + " commits that changed the first did.",
                                pair.changed(),
                                pair.companion())
                        .attached(pair.changed(), ""))
                .candidate(Focus.RELIABILITY);
    }

    private Optional<Candidate> rule(Pair pair, Cohesion whole) {
        String holes =
                String.join(", ", whole.paths().stream().map(path -> "{}").toList());
        return whole.count()
                .back(draft(pair)
                        .says(
                                "These change together: " + holes + "; "
                                        + whole.count().counts() + " commits that changed one of them changed all.",
                                whole.paths().toArray(String[]::new))
                        .attached(whole.paths()))
                .candidate(Focus.RELIABILITY);
    }

    private Draft draft(Pair pair) {
        return Draft.of(name(), shortened(pair.changed()) + "," + shortened(pair.companion()), Topic.CHANGES)
                .settles("companions of " + pair.changed(), pair.companion());
    }

    /** Long paths keep their end, which tells them apart, so that two fit into an id. */
    private static String shortened(String path) {
        return path.substring(Math.max(0, path.length() - 99));
    }

    @Override
    public int held() {
        return window.held();
    }
}
