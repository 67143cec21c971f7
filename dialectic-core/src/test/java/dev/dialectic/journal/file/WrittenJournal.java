package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebatePaused;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a journal, written frame by frame. Used by one test. */
final class WrittenJournal {

    static final DebateId ID = DebateId.of("debate-1");
    static final String FILE = "debate-1.journal";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> ends = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();
    private String hash = Frame.NO_HASH;
    private long epoch;
    private long sequence = 1;
    private long synced;

    WrittenJournal opened() {
        epoch++;
        return add(new Frame.Opened(ID, Instant.EPOCH, "a test"));
    }

    /** A frame of events that all earlier frames are durable before. */
    WrittenJournal events(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(EventJson.write(new RecordedEvent(
                    ID, sequence + i, Instant.EPOCH, new DebatePaused("ä \"quoted\" { [ \n " + (sequence + i)))));
        }
        add(new Frame.Events(sequence, lines));
        sequence += count;
        return this;
    }

    WrittenJournal sealed() {
        return add(new Frame.Sealed(sequence - 1));
    }

    /** Frames from here on know nothing newer to be durable than what is durable now. */
    WrittenJournal unsynced(int frames) {
        long before = synced;
        for (int i = 0; i < frames; i++) {
            events(1);
            synced = before;
        }
        return this;
    }

    private WrittenJournal add(Frame.Content content) {
        Frame frame = new Frame(frames() + 1, epoch, "0a1b2c3d", synced, hash, Instant.EPOCH, content, "");
        byte[] json = FrameJson.write(frame);
        hash = FrameJson.hash(json);
        hashes.add(hash);
        bytes.writeBytes(Framing.line(json));
        ends.add(bytes.size());
        synced = frames();
        return this;
    }

    /** A frame that a writer of an earlier epoch adds without knowing of the later one. */
    WrittenJournal stale() {
        Frame frame =
                new Frame(frames(), epoch - 1, "ffffffff", 1, hash, Instant.EPOCH, new Frame.Sealed(sequence - 1), "");
        return raw(Framing.line(FrameJson.write(frame)));
    }

    WrittenJournal raw(byte[] foreign) {
        bytes.writeBytes(foreign);
        return this;
    }

    int frames() {
        return ends.size();
    }

    /** Where a frame ends, in bytes; 0 for frame 0. */
    int end(int frame) {
        return frame == 0 ? 0 : ends.get(frame - 1);
    }

    Head head(int frame) {
        return new Head(frame, hashes.get(frame - 1));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
