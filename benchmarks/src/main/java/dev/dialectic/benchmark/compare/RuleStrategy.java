package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Plurality;
import dev.dialectic.vote.strategy.WeightedConfidence;
import dev.dialectic.vote.strategy.WeightedPlurality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A voting rule as a compared strategy; each shape of poll is counted once. */
final class RuleStrategy implements Probed {

    /** The option that nobody chose, when a rule lets it lead. */
    private static final String NOBODYS = "(chosen by nobody)";

    /** Those that read choices, confidence and weights alone, so that polls of equal ones are counted once. */
    private static final Set<Class<?>> OF_ONE_CHOICE =
            Set.of(WeightedConfidence.class, Plurality.class, WeightedPlurality.class);

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
        Shape shape = shape(poll);
        Decision numbered = decisions.computeIfAbsent(shape, this::count);
        List<String> options = poll.options();
        return new Decision(
                numbered.leaders().stream()
                        .map(Integer::parseInt)
                        .map(option -> option < options.size() ? options.get(option) : NOBODYS)
                        .toList(),
                numbered.probability(),
                () -> flips.computeIfAbsent(shape, of -> new FlipSearch(this::leaders).fewest(of)));
    }

    private Shape shape(RecordedPoll poll) {
        return Shape.of(poll, !OF_ONE_CHOICE.contains(rule.getClass()));
    }

    private Decision count(Shape shape) {
        if (shape.options() == 0) {
            return new Decision(List.of(), 0);
        }
        Tally tally = rule.count(shape.poll());
        return new Decision(tally.leaders(), Math.min(1, tally.support()));
    }

    @Override
    public double saved(RecordedPoll poll) {
        Shape shape = shape(poll);
        return shape.tellsPreferences()
                ? Double.NaN
                : saved.computeIfAbsent(shape, of -> new EarlyStop(this::leaders).saved(of));
    }

    private List<String> leaders(Shape shape) {
        return count(shape).leaders();
    }
}
