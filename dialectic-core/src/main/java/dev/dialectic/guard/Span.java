package dev.dialectic.guard;

/** Where a secret stands in a text, in chars, and of what kind it is. Immutable and thread-safe. */
record Span(String kind, int start, int end) {

    /** How every marker starts; no secret holds it. */
    static final String MARK = "[redacted:";

    String marker() {
        return MARK + kind + "]";
    }
}
