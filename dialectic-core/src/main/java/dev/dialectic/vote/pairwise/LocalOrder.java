package dev.dialectic.vote.pairwise;

/**
 * An order that agrees with more pairs on ballots than any that moves one option: what Kemeny's rule comes to where looking at all
 * orders would take too long. Stateless and thread-safe.
 */
public final class LocalOrder {

    private LocalOrder() {}

    /**
     * Begins with the options by the sum of their margins, which is Borda's order, ties in the order of the options; then moves an
     * option to where that gains most, the option and the place that come first if several gain as much, until no move
     * gains. Each pass takes O(n²), and each gains.
     *
     * @param margins by how much each option beats each other one, or is beaten: whole numbers whose sums stay below
     *     2^53, since rounded sums could let moves go round for ever
     * @param options how many options there are
     * @return the options, best first; whoever beats all others is first
     */
    public static int[] of(double[] margins, int options) {
        int[] order = borda(margins, options);
        while (improve(order, margins, options)) {
            // the order is better than before
        }
        return order;
    }

    private static int[] borda(double[] margins, int options) {
        int[] order = new int[options];
        double[] sums = new double[options];
        for (int option = 0; option < options; option++) {
            for (int other = 0; other < options; other++) {
                sums[option] += other == option ? 0 : margins[option * options + other];
            }
            int place = option;
            while (place > 0 && sums[order[place - 1]] < sums[option]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = option;
        }
        return order;
    }

    private static boolean improve(int[] order, double[] margins, int options) {
        double most = 0;
        int moved = -1;
        int target = -1;
        for (int from = 0; from < options; from++) {
            for (int step = -1; step <= 1; step += 2) {
                double gain = 0;
                for (int to = from + step; to >= 0 && to < options; to += step) {
                    gain += step * margins[order[to] * options + order[from]];
                    if (gain > most) {
                        most = gain;
                        moved = from;
                        target = to;
                    }
                }
            }
        }
        if (moved >= 0) {
            move(order, moved, target);
        }
        return moved >= 0;
    }

    private static void move(int[] order, int from, int to) {
        int option = order[from];
        int step = from < to ? 1 : -1;
        for (int place = from; place != to; place += step) {
            order[place] = order[place + step];
        }
        order[to] = option;
    }
}
