package dev.dialectic.learning;

/** Checks what is said of the past. */
final class History {

    private History() {}

    static void check(String what, double[] scores, boolean[] right) {
        if (scores.length == 0 || scores.length != right.length) {
            throw new IllegalArgumentException(
                    what + ": expected scores, and as many answers to whether they were right; found " + scores.length
                            + " and " + right.length);
        }
        for (double score : scores) {
            check(what, score);
        }
    }

    static void check(String what, double score) {
        if (!(Math.abs(score) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(what + ": expected a finite score, found " + score);
        }
    }

    static void checkProbabilities(String what, double[] probabilities, boolean[] right) {
        check(what, probabilities, right);
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException(what + ": expected a probability in [0, 1], found " + p);
            }
        }
    }
}
