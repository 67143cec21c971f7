package dev.dialectic.benchmark.vote;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.table.ChoiceTable;
import dev.dialectic.vote.table.RankingTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The ballots that are counted: weights in tenths and confidence in hundredths, as people and models write them. */
final class Ballots {

    private static final long SEED = 20_261_121;

    private Ballots() {}

    /** Columns of choices. */
    record Choices(int options, int[] option, double[] confidence, double[] weight) {

        static Choices of(int ballots, int options) {
            Random random = new Random(SEED);
            return new Choices(
                    options,
                    random.ints(ballots, 0, options).toArray(),
                    random.ints(ballots, 0, 101).mapToDouble(i -> i / 100.0).toArray(),
                    random.ints(ballots, 5, 21).mapToDouble(i -> i / 10.0).toArray());
        }

        ChoiceTable table() {
            return ChoiceTable.of(options, option, confidence, weight);
        }
    }

    /** Rows of complete orders. */
    record Rankings(int options, int[] orders, double[] weight) {

        /** Ballots that weigh 1. */
        static Rankings of(int ballots, int options) {
            Random random = new Random(SEED);
            int[] orders = new int[ballots * options];
            for (int i = 0; i < orders.length; i++) {
                int place = i % options;
                int swap = i - place + random.nextInt(place + 1);
                orders[i] = orders[swap];
                orders[swap] = place;
            }
            double[] weight = new double[ballots];
            Arrays.fill(weight, 1);
            return new Rankings(options, orders, weight);
        }

        RankingTable table() {
            return RankingTable.of(options, options, orders, weight);
        }
    }

    /** The poll of a debate. */
    static Poll debate(int ballots, List<String> options) {
        Random random = new Random(SEED);
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (int i = 0; i < ballots; i++) {
            AgentId voter = AgentId.of("voter-" + i);
            weights.put(voter, (5 + random.nextInt(16)) / 10.0);
            String choice = options.get(random.nextInt(options.size()));
            cast.put(voter, Ballot.of(choice, random.nextInt(101) / 100.0, "because"));
        }
        return Poll.of(options, new Electorate(weights), cast);
    }
}
