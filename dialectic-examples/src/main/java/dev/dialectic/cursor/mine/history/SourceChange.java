package dev.dialectic.cursor.mine.history;

/** Kinds of commits that change sources, the widest first. Thread-safe. */
enum SourceChange {
    /** Any. */
    ANY("a change of sources"),
    /** Enough new lines to be more than a correction in passing. */
    LARGE("20 or more new lines of source"),
    /** It mends a bug. */
    FIX("a bug fix");

    private static final int MANY_LINES = 20;

    private final String words;

    SourceChange(String words) {
        this.words = words;
    }

    /**
     * Whether a commit is of the kind.
     *
     * @param commit a commit
     * @return true if it adds to or changes sources in this way
     */
    boolean fits(ObservedCommit commit) {
        int lines = 0;
        boolean sources = false;
        for (ObservedCommit.Change change : commit.changes()) {
            if (change.leaves() && change.role() == FileRole.SOURCE) {
                sources = true;
                lines += change.file().addedLines();
            }
        }
        return switch (this) {
            case ANY -> sources;
            case LARGE -> sources && lines >= MANY_LINES;
            case FIX -> sources && commit.isFix();
        };
    }

    /**
     * What it is called in a rule.
     *
     * @return words that follow "a commit with"
     */
    String words() {
        return words;
    }
}
