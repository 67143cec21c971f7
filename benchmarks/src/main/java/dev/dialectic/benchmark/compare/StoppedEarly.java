package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.vote.strategy.Strategies;
import java.util.List;
import java.util.stream.Stream;

/** Plurality of the ballots that were asked for, in the panel's order, until the rule says that they are enough. */
record StoppedEarly(AdaptiveStop stop) implements Probed {

    @Override
    public String name() {
        return "plurality, stopped at " + stop.name();
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
        return ComparedStrategy.of(Strategies.plurality())
                .decide(List.of(), asked.stream().map(this::cut).toList());
    }

    @Override
    public double flips(RecordedPoll poll) {
        return Double.NaN;
    }

    @Override
    public double saved(RecordedPoll poll) {
        return poll.votes().size() - asked(poll);
    }

    private RecordedPoll cut(RecordedPoll poll) {
        List<RecordedVote> first = poll.votes().subList(0, asked(poll));
        return new RecordedPoll(poll.id(), first, poll.later(), poll.truth(), poll.slice());
    }

    private int asked(RecordedPoll poll) {
        List<String> choices = poll.choices();
        int[] counts = new int[choices.size()];
        return Stream.iterate(1, asked -> asked < poll.votes().size(), asked -> asked + 1)
                .filter(asked -> {
                    counts[choices.indexOf(poll.votes().get(asked - 1).choice())]++;
                    return stop.stops(counts);
                })
                .findFirst()
                .orElse(poll.votes().size());
    }
}
