package dev.dialectic.benchmark.vote;

import dev.dialectic.benchmark.vote.Ballots.Choices;
import dev.dialectic.benchmark.vote.Ballots.Rankings;
import java.util.Arrays;

/** The counts in the fewest lines, over bare arrays: what the library is divided by where there is no C compiler. Stateless. */
final class PlainLoops {

    private PlainLoops() {}

    static double[] confidence(Choices ballots) {
        double[] sums = new double[ballots.options()];
        int[] option = ballots.option();
        double[] confidence = ballots.confidence();
        double[] weight = ballots.weight();
        for (int i = 0; i < option.length; i++) {
            sums[option[i]] += weight[i] * confidence[i];
        }
        return sums;
    }

    static double[] borda(Rankings ballots) {
        int options = ballots.options();
        double[] sums = new double[options];
        int[] orders = ballots.orders();
        double[] weight = ballots.weight();
        for (int i = 0; i < weight.length; i++) {
            for (int place = 0; place < options; place++) {
                sums[orders[i * options + place]] += weight[i] * (options - 1 - place);
            }
        }
        return sums;
    }

    static double[] pairs(Rankings ballots) {
        int options = ballots.options();
        double[] above = new double[options * options];
        int[] orders = ballots.orders();
        double[] weight = ballots.weight();
        for (int i = 0; i < weight.length; i++) {
            int end = (i + 1) * options;
            for (int first = i * options; first < end; first++) {
                for (int second = first + 1; second < end; second++) {
                    above[orders[first] * options + orders[second]] += weight[i];
                }
            }
        }
        return above;
    }

    static double[][] paths(double[] strengths, int options) {
        double[][] paths = new double[options][];
        for (int from = 0; from < options; from++) {
            paths[from] = Arrays.copyOfRange(strengths, from * options, (from + 1) * options);
        }
        for (int via = 0; via < options; via++) {
            for (double[] row : paths) {
                for (int to = 0; to < options; to++) {
                    double detour = Math.min(row[via], paths[via][to]);
                    row[to] = detour > row[to] ? detour : row[to];
                }
            }
        }
        return paths;
    }

    /** Looks at all ballots in every round. */
    static int runoff(Rankings ballots) {
        int options = ballots.options();
        boolean[] left = new boolean[options];
        double[] votes = new double[options];
        for (int round = 1; round < options; round++) {
            Arrays.fill(votes, 0);
            for (int i = 0; i < ballots.weight().length; i++) {
                int first = i * options;
                while (left[ballots.orders()[first]]) {
                    first++;
                }
                votes[ballots.orders()[first]] += ballots.weight()[i];
            }
            left[least(votes, left)] = true;
        }
        return least(votes, left);
    }

    private static int least(double[] votes, boolean[] left) {
        int least = -1;
        for (int option = 0; option < votes.length; option++) {
            least = !left[option] && (least < 0 || votes[option] < votes[least]) ? option : least;
        }
        return least;
    }
}
