package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.cursor.repository.Commit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Which files the newest focused commits changed. Bounded by leaving out what is older, so that what is counted is
 * counted exactly; sketches that forget rare files (Manku and Motwani, "Approximate Frequency Counts over Data
 * Streams", VLDB 2002) would make "n of N" wrong. Called by one thread at a time.
 */
final class ChangeWindow {

    /** How many commits it holds at most. */
    static final int MOST_COMMITS = 4_000;

    /** How many changed files it holds at most, over all its commits. */
    static final int MOST_CHANGES = 40_000;

    /**
     * A commit in the window.
     *
     * @param evidence its hash and subject
     * @param fix whether it mends a bug
     * @param young whether it is recent
     * @param paths the files it changed and left in place
     */
    record Entry(Citation evidence, boolean fix, boolean young, List<String> paths) {}

    private final RecentWindow window = new RecentWindow();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private int changes;

    /**
     * Takes note of a commit, unless it is a sweep, a release, made by a program, or too old to matter.
     *
     * @param commit the next older commit
     */
    void observe(Commit commit) {
        boolean young = window.holds(commit);
        if (entries.size() >= MOST_COMMITS
                || !CommitKind.isFocused(commit)
                || changes + commit.changes().size() > MOST_CHANGES) {
            return;
        }
        List<String> paths = commit.changes().stream()
                .filter(change -> change.kind() != FileChange.Kind.DELETED)
                .map(change -> shared.computeIfAbsent(change.path(), path -> path))
                .distinct()
                .toList();
        changes += paths.size();
        entries.add(new Entry(Cited.commit(commit), CommitKind.isFix(commit.subject()), young, paths));
    }

    /**
     * The commits, newest first.
     *
     * @return what the window holds
     */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Which commits changed each file.
     *
     * @param wanted which files to look at
     * @return for each path, in order, the places of its commits in {@link #entries()}
     */
    SortedMap<String, BitSet> byPath(Predicate<String> wanted) {
        SortedMap<String, BitSet> index = new TreeMap<>();
        for (int place = 0; place < entries.size(); place++) {
            for (String path : entries.get(place).paths()) {
                if (index.containsKey(path) || wanted.test(path)) {
                    index.computeIfAbsent(path, key -> new BitSet()).set(place);
                }
            }
        }
        return index;
    }

    /**
     * How much it holds.
     *
     * @return its commits, changes and distinct paths
     */
    int held() {
        return entries.size() + changes + shared.size();
    }
}
