package dev.dialectic.cursor.mine.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Three or more files of which a commit nearly always changes all or none.
 *
 * @param paths the files, in alphabetical order
 * @param count how often commits that changed one of them changed all
 */
record Cohesion(List<String> paths, KeptCount count) {

    /** More files than a rule can name. */
    private static final int MOST = 6;

    Cohesion {
        paths = List.copyOf(paths);
    }

    /**
     * Grows a whole around a pair, file by file, as long as the habit to change all of it holds.
     *
     * @param one a file
     * @param other another
     * @param more the files that may belong to them
     * @param index which commits changed each file
     * @param window the commits
     * @return the whole; empty when no third file belongs to the pair
     */
    static Optional<Cohesion> around(
            String one, String other, Collection<String> more, Map<String, BitSet> index, ChangeWindow window) {
        List<String> whole = new ArrayList<>(List.of(one, other));
        for (String next : more) {
            boolean stranger = !whole.contains(next) && whole.stream().noneMatch(path -> Twins.are(path, next));
            if (stranger && whole.size() < MOST) {
                whole.add(next);
                if (of(whole, index, window).isEmpty()) {
                    whole.remove(next);
                }
            }
        }
        return whole.size() > 2 ? of(whole.stream().sorted().toList(), index, window) : Optional.empty();
    }

    private static Optional<Cohesion> of(List<String> paths, Map<String, BitSet> index, ChangeWindow window) {
        BitSet any = new BitSet();
        BitSet all = (BitSet) index.getOrDefault(paths.get(0), any).clone();
        for (String path : paths) {
            BitSet commits = index.getOrDefault(path, new BitSet());
            any.or(commits);
            all.and(commits);
        }
        KeptCount count = window.count(any, all);
        return window.anyFresh(all) && count.support().isPresent()
                ? Optional.of(new Cohesion(paths, count))
                : Optional.empty();
    }
}
