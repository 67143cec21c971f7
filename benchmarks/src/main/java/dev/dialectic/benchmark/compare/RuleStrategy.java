package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A voting rule as a compared strategy; each shape of poll is counted once. */
final class RuleStrategy implements Probed {

    /** The option that nobody chose, when a rule lets it lead. */
    private static final String NOBODYS = "(chosen by nobody)";

    private final VotingStrategy rule;
    private final Map<Shape, Decision> decisions = new HashMap<>();
    private final Map<Shape, Double> flips = new HashMap<>();
    private final Map<Shape, Double> saved = new HashMap<>();

    RuleStrategy(VotingStrategy rule) {
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public boolean learns() {
        return false;
    }

    @Override
    public List<Decision> decide(List<RecordedPoll> known, List<RecordedPoll> asked) {
        return asked.stream().map(this::decide).toList();
    }

    private Decision decide(RecordedPoll poll) {
        Shape shape = Shape.of(poll);
        Decision numbered = decisions.computeIfAbsent(shape, this::count);
        List<String> choices = poll.choices();
        return new Decision(
                numbered.leaders().stream()
                        .map(Integer::parseInt)
                        .map(option -> option < choices.size() ? choices.get(option) : NOBODYS)
                        .toList(),
                numbered.probability());
    }

    private Decision count(Shape shape) {
        if (shape.options() == 0) {
            return new Decision(List.of(), 0);
        }
        Tally tally = rule.count(shape.poll());
        return new Decision(tally.leaders(), Math.min(1, tally.support()));
    }

    @Override
    public double flips(RecordedPoll poll) {
        return flips.computeIfAbsent(Shape.of(poll), shape -> new FlipSearch(this::leaders).fewest(shape));
    }

    @Override
    public double saved(RecordedPoll poll) {
        return saved.computeIfAbsent(Shape.of(poll), shape -> new EarlyStop(this::leaders).saved(shape));
    }

    private List<String> leaders(Shape shape) {
        return count(shape).leaders();
    }
}
