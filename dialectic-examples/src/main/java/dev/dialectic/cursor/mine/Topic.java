package dev.dialectic.cursor.mine;

/** What a rule is about: rules of one topic and activation share a file. */
public enum Topic {
    /** Building, running and continuous integration. */
    BUILD,
    /** How tests are written, named and run. */
    TESTING,
    /** Modules, folders and what may depend on what. */
    STRUCTURE,
    /** How code is written. */
    CODE,
    /** Libraries and their versions. */
    DEPENDENCIES,
    /** What changes together, commit messages, reviews. */
    CHANGES,
    /** What must not be edited by hand. */
    GENERATED
}
