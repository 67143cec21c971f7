package dev.dialectic.benchmark.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A way of damaging a file. */
enum Injury {
    /** A bit of it flips, as on a disk that fails. */
    FLIP("a bit flipped"),
    /** Its end is cut off, as by a copy that was not finished. */
    CUT("the end cut off"),
    /** The process ended in the middle of writing the last event; the ones before it were acknowledged. */
    TORN("the last write torn");

    private final String words;

    Injury(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** How many events of so many had been acknowledged when it happens. */
    int acknowledged(int events) {
        return this == TORN ? events - 1 : events;
    }

    /**
     * Damaged versions of a file.
     *
     * @param before the file before the last event
     * @param after the file after it
     * @param most how many at the most, spread evenly over the file
     */
    List<byte[]> versions(byte[] before, byte[] after, int most) {
        List<byte[]> versions = new ArrayList<>();
        // What is rewritten is emptied first; what is appended to stays.
        boolean appended = after.length >= before.length && Arrays.equals(before, Arrays.copyOf(after, before.length));
        int from = this == TORN && appended ? before.length : 0;
        for (int place : spread(from, after.length, most)) {
            if (this == FLIP) {
                byte[] flipped = after.clone();
                flipped[place] ^= (byte) (1 << place % 8);
                versions.add(flipped);
            } else {
                versions.add(Arrays.copyOf(after, place));
            }
        }
        return versions;
    }

    private static int[] spread(int from, int to, int most) {
        int count = Math.min(most, to - from);
        return IntStream.range(0, count)
                .map(i -> from + (int) ((long) i * (to - from) / count))
                .toArray();
    }

    /** The file that has the events: the longest. */
    static String target(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .max((one, other) -> Integer.compare(one.getValue().length, other.getValue().length))
                .orElseThrow()
                .getKey();
    }
}
