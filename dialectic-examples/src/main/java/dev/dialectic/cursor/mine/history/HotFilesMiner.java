package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Finds the few sources whose changes are bug fixes far more often than those of the rest, and that have a test to read
 * first. Past fixes tell where bugs are better than size does (Graves, Karr, Marron and Siy, "Predicting Fault Incidence
 * Using Software Change History", TSE 26, 2000). Called by one thread at a time.
 */
final class HotFilesMiner implements HistoryMiner {

    private static final int MOST_RULES = 3;
    private static final int FEWEST_FIXES = 8;

    /** The lower Wilson bound of a file's share of fixes must be so many times the share of the whole repository. */
    private static final double ABOVE_THE_REST = 1.5;

    /** How many of the fixes must be recent: what was mended for good long ago needs no care. */
    private static final int FEWEST_YOUNG = 3;

    private static final int QUOTES = 4;

    private final ChangeWindow window = new ChangeWindow();

    private record Hot(String path, String test, BitSet changes, BitSet fixes) {
        Support share() {
            return Support.counted(fixes.cardinality(), changes.cardinality() - fixes.cardinality());
        }
    }

    @Override
    public String name() {
        return "hot-files";
    }

    @Override
    public void observe(ObservedCommit commit) {
        window.observe(commit);
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<ChangeWindow.Entry> entries = window.entries();
        SortedMap<String, BitSet> index =
                window.byPath(path -> FileRole.of(path) == FileRole.SOURCE && files.contains(path));
        BitSet fixes = fixes(entries);
        double usual = usual(index, fixes);
        List<String> tests = files.paths().stream()
                .filter(path -> FileRole.of(path) == FileRole.TEST)
                .toList();
        return index.entrySet().stream()
                .flatMap(entry -> hot(entry, fixes, tests).stream())
                .filter(hot -> hot.share().wilson() >= ABOVE_THE_REST * usual)
                .sorted(Comparator.comparingInt((Hot hot) -> -hot.fixes().cardinality())
                        .thenComparing(Hot::path))
                .limit(MOST_RULES)
                .flatMap(hot -> candidate(hot, usual, entries).stream())
                .toList();
    }

    private static BitSet fixes(List<ChangeWindow.Entry> entries) {
        BitSet fixes = new BitSet();
        for (int place = 0; place < entries.size(); place++) {
            fixes.set(place, entries.get(place).fix());
        }
        return fixes;
    }

    private static double usual(Map<String, BitSet> index, BitSet fixes) {
        long changed = 0;
        long fixed = 0;
        for (BitSet changes : index.values()) {
            changed += changes.cardinality();
            fixed += changes.stream().filter(fixes::get).count();
        }
        return changed == 0 ? 1 : (double) fixed / changed;
    }

    private static Optional<Hot> hot(Map.Entry<String, BitSet> file, BitSet fixes, List<String> tests) {
        BitSet own = (BitSet) file.getValue().clone();
        own.and(fixes);
        return own.cardinality() < FEWEST_FIXES
                ? Optional.empty()
                : Twins.testOf(file.getKey(), tests).map(test -> new Hot(file.getKey(), test, file.getValue(), own));
    }

    private Optional<Candidate> candidate(Hot hot, double usual, List<ChangeWindow.Entry> entries) {
        long young =
                hot.fixes().stream().filter(place -> entries.get(place).young()).count();
        if (young < FEWEST_YOUNG) {
            return Optional.empty();
        }
        int fixed = hot.fixes().cardinality();
        return Draft.of(name(), hot.path(), Topic.CODE)
                .settles("care for " + hot.path(), hot.test())
                .says(
                        "Read {} before you change {}: " + fixed + " of its "
                                + hot.changes().cardinality() + " changes fixed bugs, against "
                                + Math.round(100 * usual) + " of 100 in all sources.",
                        hot.test(),
                        hot.path())
                .attached(hot.path(), "")
                .support(Support.fact(fixed))
                .cites(hot.fixes().stream()
                        .limit(QUOTES)
                        .mapToObj(place -> entries.get(place).evidence())
                        .toList())
                .candidate(Focus.RELIABILITY);
    }

    @Override
    public int held() {
        return window.held();
    }
}
