package dev.dialectic.learning;

import java.util.Arrays;
import java.util.Random;

/** Tables of labels for tests. */
final class Labels {

    private Labels() {}

    /** Votes with the truth that they were made from. */
    record Made(LabelTable table, int[] truth) {

        double accuracy(InferredTruth inferred) {
            int right = 0;
            for (int poll = 0; poll < truth.length; poll++) {
                right += inferred.best(poll).orElse(-1) == truth[poll] ? 1 : 0;
            }
            return (double) right / truth.length;
        }
    }

    /** Some polls, voters of skills from 0.4 to 0.9 and 2 to 5 labels; most vote in a poll. */
    static LabelTable random(long seed) {
        Random random = new Random(seed);
        double[] skills = random.doubles(3 + random.nextInt(5), 0.4, 0.9).toArray();
        return made(random.nextLong(), 20 + random.nextInt(30), 2 + random.nextInt(4), skills)
                .table();
    }

    /** Voters that are right with their skill and otherwise say any wrong label; each votes in four of five polls. */
    static Made made(long seed, int polls, int labels, double... skills) {
        Random random = new Random(seed);
        int[] truth = random.ints(polls, 0, labels).toArray();
        int[] poll = new int[polls * skills.length];
        int[] voter = new int[poll.length];
        int[] label = new int[poll.length];
        int n = 0;
        for (int p = 0; p < polls; p++) {
            for (int v = 0; v < skills.length; v++) {
                if (v == p % skills.length || random.nextInt(5) > 0) {
                    poll[n] = p;
                    voter[n] = v;
                    int wrong = (truth[p] + 1 + random.nextInt(labels - 1)) % labels;
                    label[n++] = random.nextDouble() < skills[v] ? truth[p] : wrong;
                }
            }
        }
        return new Made(
                LabelTable.of(labels, Arrays.copyOf(poll, n), Arrays.copyOf(voter, n), Arrays.copyOf(label, n)), truth);
    }

    static LabelTable renamed(LabelTable table, int[] names) {
        int[] poll = new int[table.votes()];
        int[] voter = new int[table.votes()];
        int[] label = new int[table.votes()];
        for (int p = 0; p < table.polls(); p++) {
            for (int i = table.firstVote(p); i < table.firstVote(p + 1); i++) {
                poll[i] = p;
                voter[i] = names[table.voter(i)];
                label[i] = table.label(i);
            }
        }
        return LabelTable.of(table.labels(), poll, voter, label);
    }
}
