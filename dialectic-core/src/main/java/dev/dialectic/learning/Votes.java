package dev.dialectic.learning;

import java.util.Arrays;

/** The passes over a table that several methods share. */
final class Votes {

    private Votes() {}

    /** The share of weight of each label of each poll; equal shares where nothing weighs. */
    static double[] shares(LabelTable table, double[] weights) {
        int labels = table.labels();
        double[] shares = new double[table.polls() * labels];
        for (int poll = 0; poll < table.polls(); poll++) {
            int row = poll * labels;
            double total = 0;
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                double weight = weights[table.voter[i]];
                shares[row + table.label[i]] += weight;
                total += weight;
            }
            if (total > 0) {
                for (int label = 0; label < labels; label++) {
                    shares[row + label] /= total;
                }
            } else {
                Arrays.fill(shares, row, row + table.options(poll), 1.0 / table.options(poll));
            }
        }
        return shares;
    }

    /** The most probable label of each poll, the lowest of a tie; -1 for a poll without labels. */
    static int[] best(LabelTable table, double[] posterior) {
        int labels = table.labels();
        int[] best = new int[table.polls()];
        for (int poll = 0; poll < best.length; poll++) {
            best[poll] = table.options(poll) == 0 ? -1 : 0;
            for (int label = 1; label < table.options(poll); label++) {
                if (posterior[poll * labels + label] > posterior[poll * labels + best[poll]]) {
                    best[poll] = label;
                }
            }
        }
        return best;
    }

    /** The share of each voter's votes that are for the right label; 0 without votes. */
    static double[] agreement(LabelTable table, int[] right) {
        double[] agree = new double[table.voters()];
        int[] cast = new int[table.voters()];
        for (int poll = 0; poll < right.length; poll++) {
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                cast[table.voter[i]]++;
                if (table.label[i] == right[poll]) {
                    agree[table.voter[i]]++;
                }
            }
        }
        for (int voter = 0; voter < agree.length; voter++) {
            agree[voter] /= Math.max(1, cast[voter]);
        }
        return agree;
    }

    /** How many votes each voter cast. */
    static int[] cast(LabelTable table) {
        int[] cast = new int[table.voters()];
        for (int voter : table.voter) {
            cast[voter]++;
        }
        return cast;
    }

    /** Refuses a table whose labels differ from poll to poll. */
    static void requireShared(TruthInference method, LabelTable table) {
        if (table.meaning() != LabelMeaning.SHARED) {
            throw new IllegalArgumentException(
                    method.name() + ": expected labels that mean the same in every poll, found " + table.meaning()
                            + "; use a method that needs no shared labels, such as agreement weights");
        }
    }
}
