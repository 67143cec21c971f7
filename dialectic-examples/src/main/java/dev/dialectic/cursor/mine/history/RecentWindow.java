package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.repository.Commit;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts as recent: at most two years before the newest commit. The clock is never read, so an old repository is
 * judged as its people left it. Called by one thread at a time.
 */
final class RecentWindow {

    /** How far before the newest commit a commit is still recent. */
    static final Duration LENGTH = Duration.ofDays(730);

    private @Nullable Instant oldest;

    /**
     * Whether a commit is recent.
     *
     * @param commit the next older commit; the first one given is the newest
     * @return true if it is at most {@link #LENGTH} older than the newest
     */
    boolean holds(Commit commit) {
        Instant start = oldest;
        if (start == null) {
            start = commit.at().minus(LENGTH);
            oldest = start;
        }
        return !commit.at().isBefore(start);
    }
}
