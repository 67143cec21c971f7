package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds files that change together: whoever changes one should look at the other. Association rules over commits
 * (Agrawal and Srikant, "Fast Algorithms for Mining Association Rules", VLDB 1994), ranked by lift; pruned first by
 * support, since a file that changed seldom can be in no rule. A source and its test are left to
 * {@link TestsFollowSourcesMiner}, changelogs to {@link ChangelogMiner}. Called by one thread at a time.
 */
public final class CoChangeMiner implements HistoryMiner {

    private static final int MOST_RULES = 8;
    private static final int MOST_PER_FILE = 2;

    /** Below it the companion changes so often anyway that the rule says nothing. */
    private static final double LEAST_LIFT = 3;

    private final ChangeWindow window = new ChangeWindow();

    /** Creates one for one run. */
    public CoChangeMiner() {}

    private record Pair(String changed, String companion, WindowTally tally, Support support, double lift) {}

    @Override
    public String name() {
        return "co-change";
    }

    @Override
    public void observe(Commit commit) {
        window.observe(commit);
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<ChangeWindow.Entry> entries = window.entries();
        SortedMap<String, BitSet> index = window.byPath(path -> files.contains(path) && mayTell(path));
        index.values().removeIf(commits -> commits.cardinality() < Support.FEWEST);
        List<Pair> pairs = new ArrayList<>();
        index.forEach((changed, commits) -> index.forEach((companion, others) -> {
            if (!changed.equals(companion) && !Twins.are(changed, companion)) {
                pair(changed, commits, companion, others, entries).ifPresent(pairs::add);
            }
        }));
        pairs.sort(Comparator.comparingDouble(Pair::lift)
                .thenComparingDouble(pair -> pair.support().wilson())
                .reversed()
                .thenComparing(Pair::changed)
                .thenComparing(Pair::companion));
        return choose(pairs);
    }

    /** What tools write after every change, and snapshots that a test writes, tell nothing. */
    private static boolean mayTell(String path) {
        FileRole role = FileRole.of(path);
        return role != FileRole.LOCK && role != FileRole.CHANGELOG && !path.endsWith(".snap");
    }

    private static Optional<Pair> pair(
            String changed, BitSet commits, String companion, BitSet others, List<ChangeWindow.Entry> entries) {
        BitSet both = (BitSet) commits.clone();
        both.and(others);
        int kept = both.cardinality();
        double lift = (double) kept * entries.size() / ((double) commits.cardinality() * others.cardinality());
        if (kept < Support.FEWEST || 2 * kept < commits.cardinality() || lift < LEAST_LIFT) {
            return Optional.empty();
        }
        WindowTally tally = new WindowTally();
        commits.stream().forEach(place -> {
            ChangeWindow.Entry entry = entries.get(place);
            tally.add(entry.evidence(), both.get(place), entry.young());
        });
        return tally.support().map(support -> new Pair(changed, companion, tally, support, lift));
    }

    private static List<Candidate> choose(List<Pair> pairs) {
        Map<String, Integer> perFile = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean mirror = taken.contains(pair.companion() + '\n' + pair.changed());
            if (mirror || chosen.size() >= MOST_RULES || perFile.getOrDefault(pair.changed(), 0) >= MOST_PER_FILE) {
                continue;
            }
            candidate(pair).ifPresent(candidate -> {
                chosen.add(candidate);
                taken.add(pair.changed() + '\n' + pair.companion());
                perFile.merge(pair.changed(), 1, Integer::sum);
            });
        }
        return List.copyOf(chosen);
    }

    private static Optional<Candidate> candidate(Pair pair) {
        Optional<String> changed = Quoted.code(pair.changed());
        Optional<String> companion = Quoted.code(pair.companion());
        Optional<String> glob = Cited.glob(pair.changed());
        Optional<String> other = Cited.glob(pair.companion());
        if (changed.isEmpty() || companion.isEmpty() || glob.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String directive = "When you change " + changed.get() + ", change " + companion.get() + " with it: "
                + pair.tally().counts() + " commits that changed the first did.";
        return Optional.of(new Candidate(
                "co-change:" + shortened(pair.changed()) + "," + shortened(pair.companion()),
                Topic.CHANGES,
                "companion of " + pair.changed() + ": " + pair.companion(),
                pair.companion(),
                directive,
                new Activation.Attached(List.of(glob.get())),
                pair.support(),
                pair.tally().citations(),
                Set.of(Focus.RELIABILITY)));
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
