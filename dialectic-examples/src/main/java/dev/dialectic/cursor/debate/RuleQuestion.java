package dev.dialectic.cursor.debate;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked about a candidate rule. Stateless and thread-safe. */
public final class RuleQuestion {

    /** Write it as it is proposed. */
    public static final String ADOPT = "adopt";

    /** Write it, but show it only when it is asked for. */
    public static final String REVISE = "revise";

    /** Do not write it. */
    public static final String REJECT = "reject";

    private RuleQuestion() {}

    /**
     * The question about a candidate.
     *
     * @param candidate the rule that is proposed
     * @return adopt, revise where it can be shown less, or reject
     */
    public static Question about(Candidate candidate) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ADOPT, "write it as proposed, " + shown(candidate.activation())));
        narrowed(candidate)
                .ifPresent(
                        narrowed -> options.add(new Option(REVISE, "write it, but " + shown(narrowed.activation()))));
        options.add(new Option(REJECT, "do not write it"));
        return new Question("Should a rule say: " + candidate.directive(), options, List.of());
    }

    /**
     * The same rule, shown only when it is asked for.
     *
     * @param candidate the rule that is proposed
     * @return the revised rule; empty when it is shown only then already
     */
    public static Optional<Candidate> narrowed(Candidate candidate) {
        if (candidate.activation() instanceof Activation.Requested) {
            return Optional.empty();
        }
        String topic = candidate.topic().name().toLowerCase(Locale.ROOT);
        return Optional.of(candidate.shown(new Activation.Requested("Rules about " + topic + " in this repository")));
    }

    private static String shown(Activation activation) {
        if (activation instanceof Activation.Attached attached) {
            return "shown with " + String.join(", ", attached.globs());
        }
        return activation instanceof Activation.Always ? "always shown" : "shown when it is asked for";
    }
}
