package dev.dialectic.event;

import dev.dialectic.call.Budget;
import dev.dialectic.text.VisibleText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a debate is held. They are recorded with the question: whoever resumes or continues it keeps to them. Immutable
 * and thread-safe.
 *
 * @param format the name of the procedure
 * @param strategy the name of the voting strategy
 * @param consensus the name of the consensus rule, with its quorum and tie policy
 * @param weighting the name of the weighting
 * @param agents the name of whoever proposed the panel; {@value #UNNAMED} when it goes by none
 * @param knowledge the name of the knowledge source; {@value #UNNAMED} when it goes by none
 * @param inDoubt what becomes of a call that was open when the process ended
 * @param attempts how often a call may be made before its failure becomes a silence, at least 1
 * @param reasks how often an answer that cannot be understood is asked for again, at least 0; each is one of the attempts
 * @param turnDeadline how long one call may take, by the clock on the wall; positive
 * @param ballots the name of the way in which the ballots of a poll are asked for: all at once, or in waves
 * @param budget how much the debate may use
 * @param seed what chance in the debate is drawn from: the same seed draws the same
 */
public record Terms(
        String format,
        String strategy,
        String consensus,
        String weighting,
        String agents,
        String knowledge,
        InDoubt inDoubt,
        int attempts,
        int reasks,
        Duration turnDeadline,
        String ballots,
        Budget budget,
        long seed) {

    /** The name of a part that goes by none. Nothing is known of it, so it is compared with nothing. */
    public static final String UNNAMED = "unnamed";

    /** Every voter of a poll is asked at the same time. */
    public static final String ALL_AT_ONCE = "all at once";

    /** How much of a name a message shows, in code points. */
    private static final int SHOWN = 300;

    /** What becomes of a call that was open when the process ended. */
    public enum InDoubt {
        /** It is made again: it may be paid for twice, once for each crash. */
        ASK_AGAIN,
        /** Whoever was asked is silent. Only who proposes the panel is asked again: without one there is no debate. */
        ABSTAIN
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is no attempt, less than none to ask again, or no time
     */
    public Terms {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(consensus, "consensus");
        Objects.requireNonNull(weighting, "weighting");
        Objects.requireNonNull(agents, "agents");
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(inDoubt, "inDoubt");
        if (attempts < 1) {
            throw new IllegalArgumentException("terms: expected at least one attempt, found " + attempts);
        }
        if (reasks < 0) {
            throw new IllegalArgumentException("terms: expected a number of at least 0 to ask again, found " + reasks);
        }
        Objects.requireNonNull(ballots, "ballots");
        Objects.requireNonNull(budget, "budget");
        if (turnDeadline.isNegative() || turnDeadline.isZero()) {
            throw new IllegalArgumentException("terms: expected a deadline above zero, found " + turnDeadline);
        }
    }

    /**
     * The same terms with another seed.
     *
     * @param other the seed
     * @return the terms
     */
    public Terms withSeed(long other) {
        return new Terms(
                format,
                strategy,
                consensus,
                weighting,
                agents,
                knowledge,
                inDoubt,
                attempts,
                reasks,
                turnDeadline,
                ballots,
                budget,
                other);
    }

    /**
     * How the terms at hand differ from these in what decides a debate. Agents and knowledge are compared only when both
     * go by a name.
     *
     * @param atHand the terms that whoever resumes the debate would keep to
     * @return a sentence about the first difference that says what to do; empty when there is none
     */
    public Optional<String> differenceTo(Terms atHand) {
        return difference("format", format, atHand.format)
                .or(() -> difference("voting strategy", strategy, atHand.strategy))
                .or(() -> difference("consensus rule", consensus, atHand.consensus))
                .or(() -> difference("weighting", weighting, atHand.weighting))
                .or(() -> difference("way of asking for ballots", ballots, atHand.ballots))
                .or(() -> differenceOfNamed("agents", agents, atHand.agents))
                .or(() -> differenceOfNamed("knowledge", knowledge, atHand.knowledge));
    }

    private static Optional<String> difference(String what, String recorded, String atHand) {
        return recorded.equals(atHand)
                ? Optional.empty()
                : Optional.of("it is held under the " + what + " " + shown(recorded) + ", but " + shown(atHand)
                        + " is at hand; build a Dialectic with the parts that it was begun with");
    }

    /** Others can stand for what has a name, such as the same agents without one that was deleted: if somebody says so. */
    private static Optional<String> differenceOfNamed(String what, String recorded, String atHand) {
        return recorded.equals(UNNAMED) || atHand.equals(UNNAMED)
                ? Optional.empty()
                : difference(what, recorded, atHand)
                        .map(sentence -> sentence + ", or say by withName(..) that what is at hand stands for them");
    }

    /** Names come from outside too, and end in messages and logs. */
    private static String shown(String name) {
        return VisibleText.oneLine(name, SHOWN);
    }
}
