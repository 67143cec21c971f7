package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Decides every poll once; a strategy that learns decides only polls of a fold that it did not learn from. */
final class Folds {

    private final int[] fold;
    private final int count;

    /** Polls dealt to folds of nearly equal size in an order that the seed gives. */
    Folds(int polls, int folds, long seed) {
        this.count = Math.max(1, Math.min(folds, polls));
        this.fold = new int[polls];
        List<Integer> order = new ArrayList<>(IntStream.range(0, polls).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        IntStream.range(0, polls).forEach(i -> fold[order.get(i)] = i % count);
    }

    int count() {
        return count;
    }

    /** The fold that a poll was dealt to. */
    int of(int poll) {
        return fold[poll];
    }

    /** A decision for each poll. */
    List<Decision> decide(ComparedStrategy strategy, List<RecordedPoll> polls) {
        List<RecordedPoll> sealed = polls.stream().map(RecordedPoll::sealed).toList();
        if (!strategy.learns()) {
            return checked(strategy, strategy.decide(List.of(), sealed), polls.size());
        }
        Decision[] decisions = new Decision[polls.size()];
        for (int held = 0; held < count; held++) {
            List<RecordedPoll> known = new ArrayList<>();
            List<RecordedPoll> asked = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == held) {
                    asked.add(sealed.get(i));
                    places.add(i);
                } else if (!polls.get(i).truth().isEmpty()) {
                    known.add(polls.get(i));
                }
            }
            List<Decision> decided = checked(strategy, strategy.decide(known, asked), asked.size());
            IntStream.range(0, decided.size()).forEach(i -> decisions[places.get(i)] = decided.get(i));
        }
        return Arrays.asList(decisions);
    }

    private static List<Decision> checked(ComparedStrategy strategy, List<Decision> decided, int polls) {
        if (decided.size() != polls) {
            throw new IllegalArgumentException(
                    strategy.name() + ": expected a decision for each of " + polls + " polls, found " + decided.size());
        }
        return decided;
    }
}
