package dev.dialectic.guard;

import static dev.dialectic.guard.InjectionSign.FORGED_AUTHORITY;
import static dev.dialectic.guard.InjectionSign.FORGED_DELIMITER;
import static dev.dialectic.guard.InjectionSign.FORGED_TURN;

import java.util.List;

/** The signs that depend on lines and punctuation. They read visible text in lower case. Immutable and thread-safe. */
final class Lines {

    private static final String START = "(?m)^[ \\t>#*`\\[\\-]{0,8}+";

    static final List<Phrase> ALL = List.of(
            Phrase.exactly(FORGED_DELIMITER, "<\\|[a-z_ ]{2,30}+\\|>"),
            Phrase.exactly(FORGED_DELIMITER, "\\[/?inst\\]|<</?sys>>|<start_of_turn>|<end_of_turn>|\\[/?system\\]"),
            Phrase.exactly(
                    FORGED_DELIMITER,
                    "</?(?:system|instructions?|assistant|untrusted|"
                            + "system[_-]prompt|tool_result|function_results?)>"),
            Phrase.exactly(
                    FORGED_DELIMITER,
                    "[<\\[(=*-]{1,10}+ ?(?:end|begin|start) of (?:the )?(?:session|prompt|conversation|"
                            + "context|user input|system prompt|instructions|input|data|document|untrusted text)"),
            Phrase.exactly(
                    FORGED_DELIMITER,
                    START + "(?:new |system |updated )(?:instructions?|prompt|directive)[*`\\]]{0,3}+ ?:"),
            Phrase.exactly(FORGED_DELIMITER, "(?m)^#{2,4}+ ?(?:instructions?|response|system)\\b ?:?\\s{0,3}+$"),
            Phrase.exactly(
                    FORGED_TURN,
                    START + "(?:assistant|ai|bot|agent|chatgpt|model)[*\\]]{0,2}+: ?[^\\n]{1,300}+\\n{1,3}+"
                            + "[ \\t>#*`\\[\\-]{0,8}+(?:user|human)[*\\]]{0,2}+:"),
            Phrase.exactly(FORGED_TURN, "[>\\]]\\n(?:user|human): (?:next|now|thanks|please|ok|great)"),
            Phrase.exactly(
                    FORGED_AUTHORITY,
                    START + "(?:system|developer|admin(?:istrator)?|root)(?: (?:message|note|override|notice|alert))?"
                            + "[*`\\]]{0,3}+ ?: ?[a-z]"),
            Phrase.exactly(
                    FORGED_AUTHORITY,
                    "(?:important|urgent|critical)[ !:*-]{1,5}+(?:message|note|instructions?|notice)"
                            + " (?:to|for|from) (?:the )?(?:ai|assistant|agent|model|system|llm|developer|admin)"));

    private Lines() {}
}
