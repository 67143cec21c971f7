package dev.dialectic.learning;

import java.util.Arrays;

/** The columns of a table of labels, votes sorted by poll. */
record LabelColumns(int voters, int[] start, int[] voter, int[] label, int[] options, double[] confidence) {

    /** Columns in any order; no confidence at all when its column is empty. */
    record Votes(int[] poll, int[] voter, int[] label, double[] confidence) {

        Votes {
            if (poll.length != voter.length || poll.length != label.length) {
                throw new IllegalArgumentException("label table: expected columns of one length, found " + poll.length
                        + " polls, " + voter.length + " voters and " + label.length + " labels");
            }
            if (confidence.length != 0 && confidence.length != poll.length) {
                throw new IllegalArgumentException("label table: expected a confidence for each of " + poll.length
                        + " votes or for none, found " + confidence.length);
            }
        }
    }

    /** Shared labels: as many polls and voters as the largest numbers say. */
    static LabelColumns sorted(Votes votes, int labels) {
        int polls = count("poll", votes.poll());
        int voters = count("voter", votes.voter());
        if (labels < 1 || count("label", votes.label()) > labels) {
            throw new IllegalArgumentException(
                    "label table: expected at least one label and each label below their number " + labels
                            + ", found label " + (count("label", votes.label()) - 1));
        }
        int[] options = new int[polls];
        Arrays.fill(options, labels);
        return sorted(votes, voters, options);
    }

    /** By counting, in the order of the votes within each poll: O(votes + polls). */
    static LabelColumns sorted(Votes votes, int voters, int[] options) {
        int n = votes.poll().length;
        int[] start = new int[options.length + 1];
        for (int poll : votes.poll()) {
            start[poll + 1]++;
        }
        for (int i = 0; i < options.length; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] voter = new int[n];
        int[] label = new int[n];
        double[] confidence = new double[votes.confidence().length];
        for (int i = 0; i < n; i++) {
            int at = next[votes.poll()[i]]++;
            voter[at] = votes.voter()[i];
            label[at] = votes.label()[i];
            if (confidence.length > 0) {
                confidence[at] = votes.confidence()[i];
            }
        }
        return new LabelColumns(voters, start, voter, label, options, confidence);
    }

    static LabelColumns only(LabelTable table, int[] polls, int[] allOptions) {
        int[] options = new int[polls.length];
        int votes = 0;
        for (int i = 0; i < polls.length; i++) {
            options[i] = allOptions[polls[i]];
            votes += table.start[polls[i] + 1] - table.start[polls[i]];
        }
        int[] start = new int[polls.length + 1];
        int[] voter = new int[votes];
        int[] label = new int[votes];
        double[] confidence = new double[table.tellsConfidence() ? votes : 0];
        for (int i = 0; i < polls.length; i++) {
            int from = table.start[polls[i]];
            int length = table.start[polls[i] + 1] - from;
            System.arraycopy(table.voter, from, voter, start[i], length);
            System.arraycopy(table.label, from, label, start[i], length);
            if (confidence.length > 0) {
                System.arraycopy(table.confidences(), from, confidence, start[i], length);
            }
            start[i + 1] = start[i] + length;
        }
        return new LabelColumns(table.voters(), start, voter, label, options, confidence);
    }

    private static int count(String what, int[] numbers) {
        int most = -1;
        for (int number : numbers) {
            if (number < 0) {
                throw new IllegalArgumentException(
                        "label table: expected a " + what + " of at least 0, found " + number);
            }
            most = Math.max(most, number);
        }
        return most + 1;
    }
}
