package dev.dialectic.text;

import java.nio.charset.StandardCharsets;

/**
 * Draws from a recorded seed, so that chance can be repeated. Pure functions.
 *
 * <p>Sources: G. Fowler, L. C. Noll, K.-P. Vo, <a href="https://datatracker.ietf.org/doc/html/rfc9923">The FNV Non-Cryptographic Hash
 * Algorithm</a>; G. L. Steele, D. Lea, C. H. Flood, <a href="https://doi.org/10.1145/2660193.2660195">Fast Splittable Pseudorandom
 * Number Generators</a>, 2014, for the finaliser. Whoever knows the seed knows the draw.
 */
public final class Chance {

    private Chance() {}

    /**
     * A number drawn for some words: FNV-1a over them from the seed on, then the finaliser of SplitMix64, which every bit of both
     * reaches.
     *
     * @param seed the seed
     * @param words what is drawn for
     * @return any number, the same for the same seed and words
     */
    public static long draw(long seed, String words) {
        long hash = mixed(seed + 0x9E3779B97F4A7C15L);
        for (byte octet : words.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return mixed(hash);
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
