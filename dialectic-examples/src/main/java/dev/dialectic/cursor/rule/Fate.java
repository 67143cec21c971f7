package dev.dialectic.cursor.rule;

/** What became of a rule that was proposed. */
public enum Fate {
    /** The debate adopted it: it stands in a file as we wrote it. */
    ADOPTED,
    /** A person put it in other words, which stand. */
    EDITED,
    /** A person deleted it. */
    DECLINED,
    /** The debate rejected it. */
    REJECTED
}
