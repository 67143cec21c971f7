package dev.dialectic.cursor;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.FocusShare;
import java.util.List;

/**
 * What happens in a repository at the moment: the events that panels are made from. Immutable and thread-safe.
 *
 * @param commits how many commits were read
 * @param events how many of them are events; commits that touch only {@code .cursor} are none
 * @param recent the newest events, newest first, at most {@link #RECENT}
 * @param foci what they are about, the largest share first
 */
public record Moment(int commits, int events, List<CodebaseEvent> recent, List<FocusShare> foci) {

    /** How many events make a moment at the most. */
    public static final int RECENT = 200;

    /** Checks that nothing is missing, and copies. */
    public Moment {
        recent = List.copyOf(recent);
        foci = List.copyOf(foci);
    }
}
