package dev.dialectic.guard;

import static dev.dialectic.guard.InjectionSign.ANSWER_STEERING;

import java.util.List;

/** Orders about the reader's answer, where a clause begins. They read visible text in lower case. Immutable and thread-safe. */
final class Steering {

    private static final String CLAUSE = "(?m)(?:^[ \\t>*-]{0,6}+|[.!?:;\"'>\u201d)|,] ?|please |and |then )";
    private static final String YOURS =
            "your (?:final |next |entire |whole |own )?(?:answers?|repl(?:y|ies)|responses?|output|summary|completion)";
    private static final String PUT =
            "(?:add|include|insert|append|integrate|embed|incorporate|mention|weave|place|inject|introduce|conclude|"
                    + "modify|adjust|replace|remove|rearrange|misspell|use|substitute|convert|encode|group|scramble|"
                    + "anagram|augment|enhance|swap|change|alter|intersperse|sprinkle|transform|switch|reverse|"
                    + "eliminate|omit|jumble|shuffle|combine|merge|separate)";
    private static final String RESHAPE =
            "(?:modify|adjust|rearrange|misspell|encode|scramble|translate|augment|enhance|enrich|anagram|transform|"
                    + "reverse|jumble|shuffle|alter|convert|obfuscate|encrypt|supplement|extend|append to|add to)";
    /** The rest of a sentence; a full stop within an address does not end it. */
    private static final String WITHIN = "(?:[^.!?\\n]|[.!?](?!\\s)){1,140}";

    static final List<Phrase> ALL = List.of(
            Phrase.exactly(
                    ANSWER_STEERING,
                    CLAUSE + PUT + "(?![a-z])" + WITHIN + " (?:in|to|into|of|from|within|at|throughout|with) " + YOURS),
            Phrase.exactly(ANSWER_STEERING, CLAUSE + RESHAPE + " " + YOURS),
            Phrase.exactly(ANSWER_STEERING, CLAUSE + "in " + YOURS + ",? (?:please )?" + PUT + "(?![a-z])"));

    private Steering() {}
}
