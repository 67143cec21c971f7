package dev.dialectic.cursor.lint;

/** Takes one measure of a folder. Implementations keep nothing between two folders. */
@FunctionalInterface
interface Check {
    LintRow measure(LintScope scope);
}
