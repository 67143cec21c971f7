package dev.dialectic.learning;

import java.util.Arrays;

/** Finds x with x(u) x(v) near C(u, v) for every two voters that met, though some entries mislead. */
final class RankOne {

    private final int n;
    private final double[] matrix;
    private final boolean[] seen;
    private final int dropped;
    private final double[] ratios;

    RankOne(PeerAgreement peers, double labels) {
        n = peers.voters();
        matrix = new double[n * n];
        seen = new boolean[n * n];
        ratios = new double[n];
        int fewest = n;
        for (int one = 0; one < n; one++) {
            int met = 0;
            for (int other = 0; other < n; other++) {
                if (peers.met(one, other) > 0) {
                    met++;
                    seen[one * n + other] = true;
                    matrix[one * n + other] = (labels * peers.rate(one, other) - 1) / (labels - 1);
                }
            }
            fewest = Math.min(fewest, met);
        }
        dropped = Math.max(0, fewest / 2 - 1);
    }

    double[] solve(int iterations, double tolerance) {
        double[] u = new double[n];
        double[] v = new double[n];
        Arrays.fill(u, 1);
        Arrays.fill(v, 1);
        for (int i = 0; i < iterations; i++) {
            double change = improve(v, u) + improve(u, v);
            if (change < tolerance) {
                break;
            }
        }
        double scale = Math.sqrt(norm(u) / norm(v));
        double[] signs = leading();
        double[] x = new double[n];
        for (int voter = 0; voter < n; voter++) {
            x[voter] = scale > 0 ? u[voter] / scale * Math.signum(signs[voter]) : 0;
        }
        return x;
    }

    /** Sets each entry to the mean of the estimates left to it, and tells how much changed. */
    private double improve(double[] x, double[] by) {
        double change = 0;
        for (int voter = 0; voter < n; voter++) {
            int count = 0;
            for (int other = 0; other < n; other++) {
                if (seen[voter * n + other] && by[other] != 0) {
                    ratios[count++] = Math.abs(matrix[voter * n + other]) / by[other];
                }
            }
            double next = reducedMean(count, x[voter]);
            change += Math.abs(next - x[voter]);
            x[voter] = next;
        }
        return change;
    }

    /**
     * Without the F largest and the F smallest, or without all on a side of the present value where there are fewer.
     */
    private double reducedMean(int count, double present) {
        Arrays.sort(ratios, 0, count);
        int below = 0;
        int above = 0;
        for (int i = 0; i < count; i++) {
            below += ratios[i] < present ? 1 : 0;
            above += ratios[i] > present ? 1 : 0;
        }
        int from = Math.min(dropped, below);
        int to = count - Math.min(dropped, above);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += ratios[i];
        }
        return to > from ? sum / (to - from) : present;
    }

    /** The eigenvector of the largest eigenvalue, its sum positive: most voters are taken to be better than chance. */
    private double[] leading() {
        double[] x = new double[n];
        Arrays.fill(x, 1);
        for (int i = 0; i < 1_000; i++) {
            double[] next = new double[n];
            for (int one = 0; one < n; one++) {
                // Shifted by n, no eigenvalue is negative, and the largest is the one of largest size.
                next[one] = n * x[one];
                for (int other = 0; other < n; other++) {
                    next[one] += matrix[one * n + other] * x[other];
                }
            }
            double norm = norm(next);
            for (int k = 0; k < n; k++) {
                x[k] = next[k] / norm;
            }
        }
        double sum = Arrays.stream(x).sum();
        return sum < 0 ? Arrays.stream(x).map(value -> -value).toArray() : x;
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(value -> value * value).sum());
    }
}
