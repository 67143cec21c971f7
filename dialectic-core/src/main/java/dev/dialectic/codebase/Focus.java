package dev.dialectic.codebase;

/** What development is about at a moment. */
public enum Focus {
    /** Who may do what, and secrets. */
    SECURITY,
    /** A first version, quickly. */
    MVP,
    /** Speed and resources. */
    PERFORMANCE,
    /** Words for people. */
    DOCUMENTATION,
    /** Tests. */
    TESTS,
    /** Libraries and their versions. */
    DEPENDENCIES,
    /** The build and continuous integration. */
    BUILD,
    /** What others call. */
    API,
    /** Databases, schemas and migrations. */
    DATA,
    /** Failures, fixes and how errors are handled. */
    RELIABILITY,
    /** What people see and touch. */
    INTERFACE
}
