package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Citation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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

    /** How many of the newest commits are fresh, if they are young enough. */
    static final int FRESH = 200;

    /** How far before the newest commit a fresh commit may lie: what no one did for a year may have been given up. */
    static final Duration FRESHNESS = Duration.ofDays(365);

    /**
     * A commit in the window.
     *
     * @param evidence its hash and subject
     * @param fix whether it mends a bug
     * @param young whether it is recent
     * @param fresh whether it is among the newest {@value #FRESH} of the window and of the last year
     * @param paths the files it changed and left in place
     */
    record Entry(Citation evidence, boolean fix, boolean young, boolean fresh, List<String> paths) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private int changes;
    private Instant newest = Instant.MIN;

    /**
     * Takes note of a commit, unless it is a sweep, a release, made by a program, or too old to matter.
     *
     * @param commit the next older commit
     */
    void observe(ObservedCommit commit) {
        Instant at = commit.commit().at();
        newest = at.isAfter(newest) ? at : newest;
        if (entries.size() >= MOST_COMMITS
                || !commit.isFocused()
                || changes + commit.commit().changes().size() > MOST_CHANGES) {
            return;
        }
        List<String> paths = commit.changes().stream()
                .filter(ObservedCommit.Change::leaves)
                .map(change -> shared.computeIfAbsent(change.path(), path -> path))
                .distinct()
                .toList();
        changes += paths.size();
        boolean fresh = entries.size() < FRESH && !at.isBefore(newest.minus(FRESHNESS));
        entries.add(new Entry(commit.evidence(), commit.isFix(), commit.young(), fresh, paths));
    }

    /**
     * The commits, newest first.
     *
     * @return what the window holds
     */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
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
     * Counts how often some commits kept a habit.
     *
     * @param cases the places of the commits that could
     * @param keeping the places of those that did
     * @return the count, newest first
     */
    KeptCount count(BitSet cases, BitSet keeping) {
        KeptCount count = new KeptCount();
        cases.stream().forEach(place -> {
            Entry entry = entries.get(place);
            count.add(entry.evidence(), keeping.get(place), entry.young());
        });
        return count;
    }

    /**
     * Whether some commits are not all of long ago.
     *
     * @param places their places
     * @return true if one of them is fresh
     */
    boolean anyFresh(BitSet places) {
        return places.stream().anyMatch(place -> entries.get(place).fresh());
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
