package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps aside what could not be recorded: an answer that was paid for must not vanish without a word. Stateless; used by a
 * debate's writer only.
 */
final class Orphans {

    private Orphans() {}

    /** Keeps events as well as can be. What became of them, in words that hold their sequences and types and nothing else. */
    static String keep(Setting setting, DebateId debate, List<RecordedEvent> events, byte[] lines) {
        if (events.isEmpty()) {
            return "no event is concerned";
        }
        String which = events.stream()
                .map(event -> event.sequence() + " " + event.event().type())
                .collect(Collectors.joining(", "));
        try {
            String name = FileNames.of(debate).aside("orphans", setting.clock().instant(), setting.disk());
            Placing.create(setting, name, lines);
            return "not recorded, or in doubt, are events " + which + "; they are kept as " + name;
        } catch (IOException | RuntimeException failed) {
            return "not recorded, or in doubt, are events " + which + "; they could not be kept aside either (" + failed
                    + ")";
        }
    }
}
