package dev.dialectic.cursor.repository;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what was used last, up to a number of bytes. Thread-safe. */
final class RecentlyUsed<K, V> {

    /** What an entry costs besides its content, roughly. */
    private static final long OVERHEAD = 128;

    private final long capacity;
    private final Map<K, Weighed<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** Room for this many bytes. */
    RecentlyUsed(long capacity) {
        this.capacity = capacity;
    }

    synchronized Optional<V> get(K key) {
        Weighed<V> found = entries.get(key);
        return found == null ? Optional.empty() : Optional.of(found.value);
    }

    /** Keeps the value and lets go of those unused for longest; a value that does not fit at all is not kept. */
    synchronized void put(K key, V value, long bytes) {
        long weight = bytes + OVERHEAD;
        if (weight > capacity || entries.containsKey(key)) {
            return;
        }
        entries.put(key, new Weighed<>(value, weight));
        held += weight;
        for (Iterator<Weighed<V>> oldest = entries.values().iterator(); held > capacity; ) {
            held -= oldest.next().bytes;
            oldest.remove();
        }
    }

    /** How many bytes are held now. */
    synchronized long held() {
        return held;
    }

    private record Weighed<V>(V value, long bytes) {}
}
