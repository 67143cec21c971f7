package dev.dialectic.guard;

import java.util.Arrays;

/** How much each character of a text tells, by how often it occurs in it. Stateless and thread-safe. */
final class Entropy {

    private static final double LN_2 = Math.log(2);
    private static final int LONGEST = 1_000;

    private Entropy() {}

    /** Shannon's entropy of a part of a text, in bits per character; of its beginning if it is long. */
    static double of(String text, int start, int end) {
        char[] characters =
                text.substring(start, Math.min(end, start + LONGEST)).toCharArray();
        Arrays.sort(characters);
        double bits = 0;
        for (int i = 0, run = 1; i < characters.length; i++, run++) {
            if (i + 1 == characters.length || characters[i + 1] != characters[i]) {
                double share = (double) run / characters.length;
                bits -= share * Math.log(share) / LN_2;
                run = 0;
            }
        }
        return bits;
    }
}
