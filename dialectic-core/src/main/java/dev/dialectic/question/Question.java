package dev.dialectic.question;

import dev.dialectic.text.LookAlike;
import dev.dialectic.text.VisibleText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has to be settled. Immutable and thread-safe.
 *
 * @param text the question in words, at most 10,000 characters; line ends become spaces
 * @param options the answers it may get, in the order they are shown; none for an open question that
 *     is not settled yet, one when everybody proposed the same
 * @param constraints what any answer has to respect, in words
 */
public record Question(String text, List<Option> options, List<String> constraints) {

    /** The longest text, in code points. */
    public static final int LONGEST_TEXT = 10_000;

    /** The longest constraint, in code points. */
    public static final int LONGEST_CONSTRAINT = 2_000;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the text is blank or two options could be taken for each other
     */
    public Question {
        text = VisibleText.require("question", oneLine(text), LONGEST_TEXT);
        options = List.copyOf(options);
        constraints = constraints.stream()
                .map(constraint -> VisibleText.require("constraint", oneLine(constraint), LONGEST_CONSTRAINT))
                .toList();
        requireDistinct(options);
    }

    /**
     * A question with options.
     *
     * @param text the question in words
     * @param options the ids of the answers it may get, at least two
     * @return the question
     * @throws IllegalArgumentException if there are fewer than two options or two could be taken for each other
     */
    public static Question of(String text, String... options) {
        if (options.length < 2) {
            throw new IllegalArgumentException("question: expected at least two options, found " + options.length
                    + "; use Question.open for none");
        }
        return new Question(text, Arrays.stream(options).map(Option::of).toList(), List.of());
    }

    /**
     * A question whose options are settled from the positions that the agents take.
     *
     * @param text the question in words
     * @return the question
     * @throws IllegalArgumentException if the text is blank
     */
    public static Question open(String text) {
        return new Question(text, List.of(), List.of());
    }

    /**
     * A choice between two things.
     *
     * @param title the dilemma in words
     * @param a one way, as an option id
     * @param b the other way, as an option id
     * @param constraints what either way has to respect
     * @return the question
     * @throws IllegalArgumentException if a text is blank or the options could be taken for each other
     */
    public static Question dilemma(String title, String a, String b, String... constraints) {
        return new Question(title, List.of(Option.of(a), Option.of(b)), List.of(constraints));
    }

    /**
     * The same question with constraints.
     *
     * @param constraints what any answer has to respect
     * @return the question
     */
    public Question under(String... constraints) {
        return new Question(text, options, List.of(constraints));
    }

    /**
     * The same question with its options settled.
     *
     * @param settled the options
     * @return the question
     */
    public Question withOptions(List<Option> settled) {
        return new Question(text, settled, constraints);
    }

    /**
     * Whether the options are still to be settled.
     *
     * @return true when there are none yet
     */
    public boolean isOpen() {
        return options.isEmpty();
    }

    /**
     * The option of an id.
     *
     * @param id what a ballot wrote
     * @return the option, or empty when no option has exactly this id
     */
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** A question pasted over several lines is one question. */
    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    private static void requireDistinct(List<Option> options) {
        Map<String, String> seen = new HashMap<>();
        for (Option option : options) {
            String other = seen.put(LookAlike.skeleton(option.id()), option.id());
            if (other != null) {
                throw new IllegalArgumentException("options: expected ids that cannot be taken for each other, found \""
                        + other + "\" and \"" + option.id() + "\"; rename one");
            }
        }
    }
}
