package dev.dialectic.cursor.repository;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gaps noticed while a repository is read. Thread-safe. */
final class Gaps {

    private final Map<Gap, Integer> counts = new EnumMap<>(Gap.class);

    /** Notes a gap; 0 is none. Noticing it again counts once: the largest number stands. */
    synchronized void note(Gap gap, int count) {
        if (count > 0) {
            counts.merge(gap, count, Math::max);
        }
    }

    /** Whether none of some gaps was noticed. */
    synchronized boolean areWithout(Set<Gap> some) {
        return some.stream().noneMatch(counts::containsKey);
    }

    /** One sentence a gap, in the order of {@link Gap}. */
    synchronized List<String> sentences() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().sentence(entry.getValue()))
                .toList();
    }
}
