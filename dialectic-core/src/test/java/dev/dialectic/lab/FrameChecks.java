package dev.dialectic.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a journal's file against its own chain, and the log against the file. Stateless and thread-safe. */
final class FrameChecks {

    private static final String NOTHING_BEFORE = "0".repeat(64);

    private FrameChecks() {}

    /** Whether the frames that count follow each other, and nothing stands between them. */
    static void chain(RawFrames file, Violations found) {
        file.junk()
                .forEach(junk -> found.add(
                        Invariant.I10_CHAIN_HOLDS,
                        "bytes " + junk.offset() + " to " + junk.end() + " of the file are no frame"));
        String previous = NOTHING_BEFORE;
        long number = 0;
        long events = 0;
        for (RawFrames.RawFrame frame : file.counted()) {
            number++;
            if (frame.number("frame") != number
                    || !frame.json().path("previous").asText().equals(previous)) {
                found.add(
                        Invariant.I10_CHAIN_HOLDS,
                        "expected frame " + number + " after " + previous + ", found frame " + frame.number("frame"));
                return;
            }
            previous = frame.hash();
            events += frame.events().size();
            if (frame.json().has("sealed") && frame.number("sealed") != events) {
                found.add(
                        Invariant.I10_CHAIN_HOLDS, "sealed with " + events + " events, says " + frame.number("sealed"));
            }
        }
    }

    /** Whether the log is what the frames that count say, and has nothing of those that do not. */
    static void log(RawFrames file, List<RecordedEvent> log, Violations found) {
        List<JsonNode> counted = events(file.counted());
        List<JsonNode> told = log.stream().map(FrameChecks::json).toList();
        if (told.equals(counted)) {
            return;
        }
        found.add(
                Invariant.I10_CHAIN_HOLDS,
                "the log tells of " + told.size() + " events, the file of " + counted.size() + ", and they differ");
        Set<JsonNode> stale = new HashSet<>(events(file.stale()));
        counted.forEach(stale::remove);
        told.stream()
                .filter(stale::contains)
                .forEach(event -> found.add(
                        Invariant.I7_EPOCHS_NEVER_FALL,
                        "event " + event.path("sequence")
                                + " counts, and was written after its writer lost the right"));
    }

    private static List<JsonNode> events(List<RawFrames.RawFrame> frames) {
        List<JsonNode> events = new ArrayList<>();
        frames.forEach(frame -> events.addAll(frame.events()));
        return events;
    }

    private static JsonNode json(RecordedEvent event) {
        try {
            return RawFrames.JSON.readTree(EventJson.write(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }
}
