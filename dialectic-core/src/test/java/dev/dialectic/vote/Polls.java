package dev.dialectic.vote;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Polls for tests: written by hand, or random from a seed. */
public final class Polls {

    private Polls() {}

    /** Voters v1, v2, … of these weights. */
    public static Electorate electorate(double... weights) {
        Map<AgentId, Double> electorate = new LinkedHashMap<>();
        IntStream.range(0, weights.length).forEach(i -> electorate.put(voter(i + 1), weights[i]));
        return new Electorate(electorate);
    }

    /** The voter vN. */
    public static AgentId voter(int number) {
        return AgentId.of("v" + number);
    }

    /** A poll in which v1, v2, … cast these ballots, each of weight 1. */
    public static Poll of(List<String> options, Ballot... ballots) {
        return weighted(
                options,
                electorate(
                        IntStream.range(0, ballots.length).mapToDouble(i -> 1).toArray()),
                ballots);
    }

    /** A poll in which the first voters of an electorate cast these ballots. */
    public static Poll weighted(List<String> options, Electorate electorate, Ballot... ballots) {
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        IntStream.range(0, ballots.length)
                .forEach(i -> cast.put(electorate.voters().get(i), ballots[i]));
        return Poll.of(options, electorate, cast);
    }

    /** A ballot that ranks options strictly, "ABC" being A before B before C, and is fully sure. */
    public static Ballot ranking(String order) {
        List<List<String>> levels =
                order.chars().mapToObj(c -> List.of(Character.toString(c))).toList();
        return Ballot.of(order.substring(0, 1), 1, "").withRanking(levels);
    }

    /** The options A, B, C … */
    public static List<String> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
    }

    /** Anything a poll may hold: weights and confidence from 0 on, rankings tied and truncated, abstentions. */
    public static Poll messy(Random random) {
        List<String> options = options(2 + random.nextInt(5));
        int registered = random.nextInt(9);
        double[] weights = random.ints(registered, 0, 31)
                .mapToDouble(tenths -> tenths / 10.0)
                .toArray();
        Electorate electorate = electorate(weights);
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        electorate.voters().stream()
                .filter(voter -> random.nextInt(5) > 0)
                .forEach(voter -> cast.put(voter, messyBallot(options, random)));
        return Poll.of(options, electorate, cast);
    }

    private static Ballot messyBallot(List<String> options, Random random) {
        List<String> order = new ArrayList<>(options);
        Collections.shuffle(order, random);
        List<List<String>> levels = new ArrayList<>();
        for (String option : order.subList(0, 1 + random.nextInt(order.size()))) {
            if (levels.isEmpty() || random.nextInt(3) > 0) {
                levels.add(new ArrayList<>());
            }
            levels.get(levels.size() - 1).add(option);
        }
        Ballot ballot = Ballot.of(order.get(0), random.nextInt(101) / 100.0, "because of " + random.nextInt(100));
        ballot = random.nextBoolean() ? ballot.withRanking(levels) : ballot;
        String[] first = order.subList(0, 1 + random.nextInt(order.size())).toArray(String[]::new);
        ballot = random.nextBoolean() ? ballot.withApprovals(first) : ballot;
        return random.nextBoolean() ? ballot.withAlternatives(first) : ballot;
    }

    /** Every ballot ranks every option strictly and approves of some but not all; confidence is above 0. */
    public static Poll ranked(Random random, IntFunction<Double> weight) {
        List<String> options = options(2 + random.nextInt(4));
        int voters = 1 + random.nextInt(7);
        Electorate electorate =
                electorate(IntStream.range(0, voters).mapToDouble(weight::apply).toArray());
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        electorate.voters().forEach(voter -> {
            List<String> order = new ArrayList<>(options);
            Collections.shuffle(order, random);
            Set<String> approved = new LinkedHashSet<>(order.subList(0, 1 + random.nextInt(order.size() - 1)));
            cast.put(voter, ranked(order, (1 + random.nextInt(10)) / 10.0, approved));
        });
        return Poll.of(options, electorate, cast);
    }

    /** The same strict rankings, with grades below 1 and points that fall along each, and predictions of all
     * sorts or that all vote for A. */
    public static Poll graded(Poll poll, Random random) {
        boolean foregone = random.nextInt(3) == 0;
        return Variations.each(poll, ballot -> {
            List<String> order = Variations.order(ballot);
            Map<String, Double> predictions = new LinkedHashMap<>();
            order.forEach(option -> predictions.put(option, random.nextInt(11) / 10.0));
            return ballot.withGrades(falling(order, random, 9, 10.0))
                    .withPoints(falling(order, random, 20, 1.0))
                    .withPredictions(foregone ? Map.of("A", 1.0) : predictions);
        });
    }

    private static Map<String, Double> falling(List<String> order, Random random, int most, double unit) {
        List<Integer> steps =
                new ArrayList<>(IntStream.rangeClosed(0, most).boxed().toList());
        Collections.shuffle(steps, random);
        List<Integer> chosen = steps.subList(0, order.size()).stream()
                .sorted(Collections.reverseOrder())
                .toList();
        Map<String, Double> falling = new LinkedHashMap<>();
        order.forEach(option -> falling.put(option, chosen.get(falling.size()) / unit));
        return falling;
    }

    /** A ballot of an order and approvals. */
    public static Ballot ranked(List<String> order, double confidence, Set<String> approved) {
        return new Ballot(
                order.get(0),
                confidence,
                "",
                List.of(),
                order.stream().map(List::of).toList(),
                approved,
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** The same poll, its ballots replaced. */
    public static Poll withBallots(Poll poll, Map<AgentId, Ballot> ballots) {
        return new Poll(poll.options(), poll.electorate(), ballots, poll.absent());
    }

    /** The ids of a poll's options. */
    public static List<String> ids(Poll poll) {
        return poll.options().stream().map(Option::id).toList();
    }
}
