package dev.dialectic.benchmark.compare;

import dev.dialectic.question.Option;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * What one voter chose. Immutable and thread-safe.
 *
 * @param voter who
 * @param choice what it chose, in the words of the file
 * @param confidence how sure it was, in [0, 1]; 1 where the file does not tell
 * @param weight what its vote weighs, finite and at least 0; 1 where the file does not tell
 * @param shownFirst the option that it was shown first; "" where the file does not tell
 * @param preferences what it tells of options beyond its choice
 */
public record RecordedVote(
        String voter, String choice, double confidence, double weight, String shownFirst, Preferences preferences) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the confidence is not in [0, 1] or the weight is not finite and at least 0, or the
     *     preferences are not what a ballot may tell, or contradict the choice
     */
    public RecordedVote {
        Objects.requireNonNull(voter, "voter");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(shownFirst, "shownFirst");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("expected a confidence in [0, 1], found " + confidence);
        }
        if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("expected a weight that is finite and at least 0, found " + weight);
        }
        if (!choice.isEmpty() && !preferences.isEmpty()) {
            Set<String> named = new LinkedHashSet<>(preferences.named());
            named.add(choice);
            preferences
                    .with(choice, confidence)
                    .flaw(named.stream().map(Option::of).toList())
                    .ifPresent(flaw -> {
                        throw new IllegalArgumentException(flaw);
                    });
        }
    }

    /**
     * A vote that tells its choice alone.
     *
     * @param voter who
     * @param choice what it chose
     * @param confidence how sure it was, in [0, 1]
     * @param weight what its vote weighs, finite and at least 0
     * @param shownFirst the option that it was shown first; "" where the file does not tell
     */
    public RecordedVote(String voter, String choice, double confidence, double weight, String shownFirst) {
        this(voter, choice, confidence, weight, shownFirst, Preferences.NONE);
    }

    /** The same vote of another weight. */
    RecordedVote weighing(double weight) {
        return new RecordedVote(voter, choice, confidence, weight, shownFirst, preferences);
    }

    /**
     * A vote of which only the choice is known.
     *
     * @param voter who
     * @param choice what it chose
     * @return the vote, with a confidence and a weight of 1
     */
    public static RecordedVote of(String voter, String choice) {
        return new RecordedVote(voter, choice, 1, 1, "");
    }
}
