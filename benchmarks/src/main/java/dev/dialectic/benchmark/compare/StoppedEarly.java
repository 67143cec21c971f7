package dev.dialectic.benchmark.compare;

import dev.dialectic.learning.AdaptiveStop;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Plurality of the ballots that were asked for, in the panel's order and in waves, until the rule says that they are enough. */
final class StoppedEarly implements Probed {

    private final WaveStop stop;
    private final int wave;
    private final RuleStrategy plurality = new RuleStrategy(Strategies.plurality());

    StoppedEarly(WaveStop stop, int wave) {
        this.stop = stop;
        this.wave = wave;
    }

    /** One ballot after the other. */
    static StoppedEarly at(AdaptiveStop stop) {
        return new StoppedEarly(WaveStop.at(stop), 1);
    }

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
        List<Decision> cut =
                plurality.decide(List.of(), asked.stream().map(this::cut).toList());
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            Shape shape = Shape.of(asked.get(i), false);
            decisions.add(new Decision(
                    cut.get(i).leaders(), cut.get(i).probability(), () -> new FlipSearch(this::leaders).fewest(shape)));
        }
        return decisions;
    }

    /** Of a changed poll, which may be asked for longer or shorter. */
    private List<String> leaders(Shape shape) {
        List<RecordedVote> votes = IntStream.range(0, shape.ballots().size())
                .mapToObj(i -> RecordedVote.of(
                        Integer.toString(i),
                        Integer.toString(shape.ballots().get(i).option())))
                .toList();
        RecordedPoll poll = new RecordedPoll("", votes, List.of(), Set.of(), "");
        return plurality.decide(List.of(), List.of(cut(poll))).get(0).leaders().stream()
                .sorted()
                .toList();
    }

    @Override
    public double saved(RecordedPoll poll) {
        return poll.votes().size() - asked(poll);
    }

    private RecordedPoll cut(RecordedPoll poll) {
        return poll.with(poll.votes().subList(0, asked(poll)));
    }

    int asked(RecordedPoll poll) {
        return stop.asked(poll.votes().stream().map(RecordedVote::choice).toList(), wave);
    }
}
