package dev.dialectic.benchmark.vote;

import dev.dialectic.learning.LabelTable;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Electorate;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.table.ChoiceTable;
import dev.dialectic.vote.table.RankingTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The ballots that are counted: weights in tenths and confidence in hundredths, as people and models write them. */
final class Ballots {

    private static final long SEED = 20_261_121;
    private static final int VOTERS = 500;
    private static final int LABELS = 4;
    private static final int VOTES = 5;

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

        /** The same ballots, each of which weighs something else than its neighbours. */
        Rankings weighed() {
            double[] differing = new Random(SEED)
                    .ints(weight.length, 5, 21)
                    .mapToDouble(i -> i / 10.0)
                    .toArray();
            return new Rankings(options, orders, differing);
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

    /** The poll of a debate whose voters say all that a ballot can hold. */
    static Poll panel(int ballots, List<String> options) {
        Random random = new Random(SEED);
        Map<AgentId, Double> weights = new LinkedHashMap<>();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (int i = 0; i < ballots; i++) {
            List<String> order = new ArrayList<>(options);
            Collections.shuffle(order, random);
            Map<String, Double> grades = new LinkedHashMap<>();
            Map<String, Double> points = new LinkedHashMap<>();
            for (String option : options) {
                grades.put(option, 1 - (order.indexOf(option) + random.nextInt(10) / 10.0) / options.size());
                points.put(option, random.nextInt(100) * 1.0);
            }
            Ballot ballot = Ballot.of(order.get(0), random.nextInt(101) / 100.0, "because")
                    .withRanking(order.stream().map(List::of).toList())
                    .withGrades(grades)
                    .withPoints(points)
                    .withPredictions(Map.of(order.get(0), 0.5, order.get(1), 0.3));
            weights.put(AgentId.of("voter-" + i), (5 + random.nextInt(16)) / 10.0);
            cast.put(AgentId.of("voter-" + i), ballot);
        }
        return Poll.of(options, new Electorate(weights), cast);
    }

    /** Polls of five votes, of four labels by 500 voters who are right 7 times in 10 or guess; each asked again if wanted. */
    static LabelTable labels(int polls, boolean twice) {
        Random random = new Random(SEED);
        int asked = twice ? 2 : 1;
        int votes = polls * VOTES * asked;
        int[] poll = new int[votes];
        int[] voter = new int[votes];
        int[] label = new int[votes];
        for (int i = 0, truth = 0, first = 0; i < votes; i++) {
            int vote = i % (VOTES * asked);
            truth = vote == 0 ? random.nextInt(LABELS) : truth;
            first = vote == 0 ? random.nextInt(VOTERS) : first;
            poll[i] = i / (VOTES * asked);
            voter[i] = (first + vote / asked * 37) % VOTERS;
            label[i] = random.nextInt(10) < 7 ? truth : random.nextInt(LABELS);
        }
        return LabelTable.of(LABELS, poll, voter, label);
    }
}
