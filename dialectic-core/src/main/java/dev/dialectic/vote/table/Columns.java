package dev.dialectic.vote.table;

import dev.dialectic.vote.Poll;

/** What the columns of every table have to keep. Stateless and thread-safe. */
final class Columns {

    private Columns() {}

    static void requireOptions(int options) {
        if (options < 1) {
            throw new IllegalArgumentException("table: expected at least 1 option, found " + options);
        }
    }

    static void requireRows(String column, int found, int expected) {
        if (found != expected) {
            throw new IllegalArgumentException(
                    "table: expected a " + column + " for each of " + expected + " ballots, found " + found);
        }
    }

    static void requireOption(int option, int options, int ballot) {
        if (option < 0 || option >= options) {
            throw new IllegalArgumentException("table: expected the number of an option below " + options
                    + " in ballot " + ballot + ", found " + option);
        }
    }

    static void requireWeights(double[] weight, int ballots) {
        requireRows("weight", weight.length, ballots);
        for (int ballot = 0; ballot < ballots; ballot++) {
            if (!(weight[ballot] >= 0 && weight[ballot] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("table: expected a finite weight of at least 0 of ballot " + ballot
                        + ", found " + weight[ballot]);
            }
        }
    }

    static void requireSame(int expected, int found) {
        if (expected != found) {
            throw new IllegalArgumentException("count: expected " + expected + " options, found " + found);
        }
    }

    static boolean areWhole(double[] weight) {
        for (double each : weight) {
            if (each != Math.rint(each)) {
                return false;
            }
        }
        return true;
    }

    static double[] weights(Poll poll) {
        return poll.ballots().keySet().stream()
                .mapToDouble(poll.electorate()::weight)
                .toArray();
    }
}
