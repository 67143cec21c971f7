package dev.dialectic.cursor.mine.file;

import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What most files do where they may do one thing or another. A file that keeps the most frequent habit and no other keeps the rule,
 * any other file that has a habit at all breaks it.
 *
 * @param leader the most frequent habit
 * @param kept the files that keep it alone
 * @param broken the files that keep another
 */
record Habit(String leader, List<SourceFile> kept, List<SourceFile> broken) {

    /** Counts; empty when no file has any habit. */
    static Optional<Habit> of(Collection<SourceFile> files, Function<SourceFile, Set<String>> habits) {
        Map<String, Integer> counts = new TreeMap<>();
        List<SourceFile> some = new ArrayList<>();
        List<Set<String>> theirs = new ArrayList<>();
        for (SourceFile file : files) {
            Set<String> found = habits.apply(file);
            if (!found.isEmpty()) {
                some.add(file);
                theirs.add(found);
                found.forEach(habit -> counts.merge(habit, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey)
                .map(leader -> split(leader, some, theirs));
    }

    private static Habit split(String leader, List<SourceFile> some, List<Set<String>> theirs) {
        List<SourceFile> kept = new ArrayList<>();
        List<SourceFile> broken = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            (theirs.get(i).equals(Set.of(leader)) ? kept : broken).add(some.get(i));
        }
        return new Habit(leader, List.copyOf(kept), List.copyOf(broken));
    }

    /** The support of the rule to keep the most frequent habit. */
    Support support() {
        return Support.counted(kept.size(), broken.size());
    }

    /** A file to look at: the first that keeps it; empty text when there is none. */
    String example() {
        return kept.isEmpty() ? "" : kept.get(0).path();
    }

    /** Where it is kept, then where it is broken. */
    List<Citation> cited(Function<List<SourceFile>, List<Citation>> lines) {
        return Stream.concat(lines.apply(kept).stream(), lines.apply(broken).stream())
                .toList();
    }

    /** How many files keep it, of how many, in words. */
    String share() {
        return kept.size() + " of " + (kept.size() + broken.size());
    }
}
