package dev.dialectic.llm.json;

/** What {@link Clamp} did to an answer before it could be read. None of them changes a value. */
public enum Repair {
    /** A byte order mark before the text was left out. */
    BYTE_ORDER_MARK,
    /** A leading {@code <think>} block, in which some models reason before they answer, was left out. */
    REASONING,
    /** A code fence around the object was left out. */
    CODE_FENCE,
    /** Prose before or after the object was left out. */
    PROSE,
    /** A comment inside the object was left out. */
    COMMENT,
    /** A text or a name in single quotes, or an escaped single quote, was written in JSON's way. */
    SINGLE_QUOTES,
    /** A name without quotes was given them. */
    UNQUOTED_NAME,
    /** A line break or tab inside a text was written in JSON's way. */
    RAW_LINE_BREAK,
    /** A comma before a closing bracket was left out. */
    TRAILING_COMMA,
    /**
     * The text ended inside the object: the members that were there whole are kept, what was cut is left out with its name, and
     * the object is closed. Nobody knows what else would have come.
     */
    TRUNCATED
}
