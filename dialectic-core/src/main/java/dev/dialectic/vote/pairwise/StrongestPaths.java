package dev.dialectic.vote.pairwise;

import java.util.Arrays;

/**
 * The strongest paths among options: a path is a chain of victories, as strong as its weakest one. What Schulze and split cycle rest
 * on. Stateless and thread-safe.
 */
public final class StrongestPaths {

    private StrongestPaths() {}

    /**
     * Finds the strongest paths: Floyd and Warshall's algorithm for the widest path, O(n³), with n² doubles of space.
     *
     * @param strengths what each option's victory over each other one is worth, more than 0; else 0 or less
     * @param options how many options there are
     * @return the strength of the strongest path from each option to each other one; 0 where there is none; on the
     *     diagonal of no meaning
     */
    public static double[] of(double[] strengths, int options) {
        // A row of its own for each option: the inner loop over two arrays is what the compiler turns into vectors.
        double[][] paths = new double[options][];
        for (int from = 0; from < options; from++) {
            paths[from] = Arrays.copyOfRange(strengths, from * options, (from + 1) * options);
            dropDefeats(paths[from]);
        }
        for (int via = 0; via < options; via++) {
            for (int from = 0; from < options; from++) {
                double first = paths[from][via];
                if (from != via && first > 0) {
                    detour(paths[from], first, paths[via]);
                }
            }
        }
        double[] strongest = new double[options * options];
        for (int from = 0; from < options; from++) {
            System.arraycopy(paths[from], 0, strongest, from * options, options);
        }
        return strongest;
    }

    private static void dropDefeats(double[] row) {
        for (int to = 0; to < row.length; to++) {
            row[to] = Math.max(row[to], 0);
        }
    }

    private static void detour(double[] direct, double first, double[] onwards) {
        for (int to = 0; to < direct.length; to++) {
            direct[to] = Math.max(direct[to], Math.min(first, onwards[to]));
        }
    }

    /**
     * How many others beat an option along paths: their strongest path to it is stronger than the one back.
     *
     * @param paths what {@link #of} gave
     * @param options how many options there are
     * @param option which one
     * @return the number, from 0, where it is a winner of Schulze's rule
     */
    public static int beaten(double[] paths, int options, int option) {
        int beaten = 0;
        for (int other = 0; other < options; other++) {
            if (other != option && paths[other * options + option] > paths[option * options + other]) {
                beaten++;
            }
        }
        return beaten;
    }

    /**
     * How many others defeat an option by split cycle: their victory over it is stronger than every path back, so that it
     * is not the weakest of any cycle.
     *
     * @param strengths what the paths were made of
     * @param paths what {@link #of} gave
     * @param options how many options there are
     * @param option which one
     * @return the number, from 0, where it is a winner of split cycle
     */
    public static int defeats(double[] strengths, double[] paths, int options, int option) {
        int defeats = 0;
        for (int other = 0; other < options; other++) {
            double victory = strengths[other * options + option];
            if (other != option && victory > 0 && victory > paths[option * options + other]) {
                defeats++;
            }
        }
        return defeats;
    }
}
