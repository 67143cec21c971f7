package dev.dialectic.cursor.lint;

/** What makes a {@code .cursor} folder good, and how good is good enough. */
public enum Measure {
    /** Programs agree on when each file is shown. */
    Q1("front matter reads alike in both readers", "100 %"),
    /** No pattern is for files that do not exist. */
    Q2("each glob matches a tracked file", "100 %"),
    /** What rules say is still so. */
    Q3("rules whose evidence and references hold at the head", ">= 0.95"),
    /** Nothing that rules name is gone. */
    Q4("stale references", "0"),
    /** Each thing is said once, and by what enforces it. */
    Q5("near-duplicates and restated formatter rules", "0"),
    /** No two rules contradict each other. */
    Q6("pairs with the same subject and opposite value", "0"),
    /** There is little enough to read. */
    Q7("always-on tokens, directives, lines a file", "<= 1500, <= 150, <= 200"),
    /** Rules are about this repository. */
    Q8("rules that name something of this repository", "100 %"),
    /** Whoever must not do one thing is told what to do. */
    Q9("prohibitions that carry their alternative", "100 %"),
    /** Claims are counted. */
    Q10("our rules with counted evidence", "100 %"),
    /** Running again is free of noise. */
    Q11("bytes that a second run changes", "0");

    private final String title;
    private final String target;

    Measure(String title, String target) {
        this.title = title;
        this.target = target;
    }

    /**
     * What is measured.
     *
     * @return a few words
     */
    public String title() {
        return title;
    }

    /**
     * What value is good enough.
     *
     * @return the target as people read it
     */
    public String target() {
        return target;
    }
}
