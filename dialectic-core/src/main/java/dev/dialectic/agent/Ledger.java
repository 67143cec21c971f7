package dev.dialectic.agent;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by name, in the order of the first time. Thread-safe. */
final class Ledger {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    synchronized void count(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    synchronized Map<String, Integer> copy() {
        return new LinkedHashMap<>(counts);
    }
}
