package dev.dialectic.journal.file;

import dev.dialectic.debate.Phase;
import dev.dialectic.event.CallKey;
import dev.dialectic.event.DebateClosed;
import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.event.TurnGiven;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import dev.dialectic.persona.AgentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Events of one debate, and the files that they end in. */
final class Entries {

    static final DebateId ONE = DebateId.of("one");
    static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    /** What no log and no message may tell. */
    static final String SECRET = "s3cret";

    private Entries() {}

    static RecordedEvent entry(long sequence, DebateEvent event) {
        return new RecordedEvent(ONE, sequence, NOON, event);
    }

    static RecordedEvent entry(long sequence) {
        return entry(sequence, new DebatePaused(SECRET + " " + sequence));
    }

    static RecordedEvent closing(long sequence) {
        return entry(sequence, new DebateClosed());
    }

    static RecordedEvent turn(long sequence, int round) {
        CallKey call = CallKey.turn(new Phase(round, Phase.Kind.OPENING, 1), AgentId.of("ada"));
        return entry(sequence, new TurnGiven(call, 1, "0".repeat(64)));
    }

    static List<RecordedEvent> entries(long from, long to) {
        List<RecordedEvent> entries = new ArrayList<>();
        for (long sequence = from; sequence <= to; sequence++) {
            entries.add(entry(sequence));
        }
        return entries;
    }

    /** Opens the debate, appends events one by one, and closes it. */
    static void write(Journal journal, long from, long to) {
        try (DebateLog log = journal.open(ONE)) {
            entries(from, to).forEach(entry -> log.append(List.of(entry)));
        }
    }

    /** The names of the files in a folder, sorted, without that of the locks. */
    static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("LOCK"))
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The one file in a folder whose name begins so. */
    static Path file(Path folder, String beginning) {
        List<String> found = files(folder).stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one file " + beginning + "…, found " + files(folder));
        }
        return folder.resolve(found.get(0));
    }
}
