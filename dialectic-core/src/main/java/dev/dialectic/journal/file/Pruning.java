package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a debate that was closed before a moment, or that has no event and was written last before it. Immutable.
 *
 * @param setting where it is
 * @param debate which debate
 * @param before the moment
 */
record Pruning(Setting setting, DebateId debate, Instant before) {

    boolean isDue() throws IOException {
        Inspection found = Inspection.of(setting, debate);
        if (found.quarantined() || found.refusal().isPresent()) {
            return false;
        }
        JournalScan scan = found.scan();
        return scan.sealed()
                ? scan.tornTail().isEmpty() && !sealedAt(scan).isAfter(before)
                : scan.nextSequence() == 1 && scan.beyond().isEmpty() && !isWrittenAfter();
    }

    /** Also what was kept aside counts: there may be answers in it, and somebody who has yet to look. */
    private boolean isWrittenAfter() throws IOException {
        FileNames names = FileNames.of(debate);
        for (String name : setting.disk().names()) {
            if (names.own(name)
                    && setting.disk().written(name).filter(before::isBefore).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Deletes it if it is still due; the lock is held. The head goes first, since a head without a journal is an alarm, and the
     * journal last, so that what a crash leaves is found again.
     */
    boolean prune() throws IOException {
        if (!isDue()) {
            return false;
        }
        Disk disk = setting.disk();
        FileNames names = FileNames.of(debate);
        disk.delete(names.head());
        Placing.syncFolder(setting);
        List<String> rest = new ArrayList<>(disk.names());
        rest.removeIf(name -> !names.own(name) || name.equals(names.journal()));
        for (String name : rest) {
            disk.delete(name);
        }
        disk.delete(names.journal());
        Placing.syncFolder(setting);
        return true;
    }

    private static Instant sealedAt(JournalScan scan) {
        Instant at = Instant.MAX;
        for (Frame frame : scan.frames()) {
            if (frame.content() instanceof Frame.Sealed) {
                at = frame.at();
            }
        }
        return at;
    }
}
