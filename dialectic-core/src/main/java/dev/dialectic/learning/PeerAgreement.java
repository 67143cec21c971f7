package dev.dialectic.learning;

/**
 * How often each two voters said the same in polls where both voted. O(polls × votes a poll²) time, O(voters²)
 * memory.
 */
final class PeerAgreement {

    private final int voters;
    private final double[] agreed;
    private final double[] met;

    PeerAgreement(LabelTable table) {
        voters = table.voters();
        agreed = new double[voters * voters];
        met = new double[voters * voters];
        for (int poll = 0; poll < table.polls(); poll++) {
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                for (int j = table.start[poll]; j < i; j++) {
                    count(table.voter[i], table.voter[j], table.label[i] == table.label[j]);
                }
            }
        }
    }

    private void count(int one, int other, boolean same) {
        if (one != other) {
            met[one * voters + other]++;
            met[other * voters + one]++;
            agreed[one * voters + other] += same ? 1 : 0;
            agreed[other * voters + one] += same ? 1 : 0;
        }
    }

    int voters() {
        return voters;
    }

    double met(int one, int other) {
        return met[one * voters + other];
    }

    /** The share in [0, 1]; 0 for two that never met. */
    double rate(int one, int other) {
        return agreed[one * voters + other] / Math.max(1, met[one * voters + other]);
    }

    /** How often any two voters that met agreed. */
    double overall() {
        double agreements = 0;
        double meetings = 0;
        for (int i = 0; i < met.length; i++) {
            agreements += agreed[i];
            meetings += met[i];
        }
        return meetings == 0 ? 0 : agreements / meetings;
    }

    /**
     * How far the agreement that skills promise is from what was seen, as a mean square over all meetings. Two voters
     * agree when both are right, or both are wrong and say the same of m wrong answers: s t + (1 - s)(1 - t) / m.
     */
    double misfit(double[] skills, double wrongAnswers) {
        double squares = 0;
        double meetings = 0;
        for (int one = 0; one < voters; one++) {
            for (int other = 0; other < one; other++) {
                double promised = skills[one] * skills[other] + (1 - skills[one]) * (1 - skills[other]) / wrongAnswers;
                double off = promised - rate(one, other);
                squares += met(one, other) * off * off;
                meetings += met(one, other);
            }
        }
        return meetings == 0 ? 0 : squares / meetings;
    }

    /** The same when all voters are thought alike, and so to agree at the overall rate. */
    double misfitOfEquals() {
        double overall = overall();
        double squares = 0;
        double meetings = 0;
        for (int one = 0; one < voters; one++) {
            for (int other = 0; other < one; other++) {
                double off = overall - rate(one, other);
                squares += met(one, other) * off * off;
                meetings += met(one, other);
            }
        }
        return meetings == 0 ? 0 : squares / meetings;
    }

    /** What sampling alone puts into the mean square: the variance of a rate a seen n times is a (1 - a) / n. */
    double noise() {
        double variances = 0;
        double meetings = 0;
        for (int one = 0; one < voters; one++) {
            for (int other = 0; other < one; other++) {
                variances += rate(one, other) * (1 - rate(one, other));
                meetings += met(one, other);
            }
        }
        return meetings == 0 ? 0 : variances / meetings;
    }
}
