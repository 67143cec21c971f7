package dev.dialectic.knowledge;

/**
 * A part of a document that can be found. Immutable and thread-safe.
 *
 * @param source what it was read from
 * @param locator where in it; empty for the whole
 * @param context what stands above it, such as headings: it is searched, but not shown
 * @param text the passage itself
 */
record Passage(String source, String locator, String context, String text) {}
