package dev.dialectic.journal.file;

import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a debate that was refused one that can be opened. Used by the debate's writer only, which holds its lock.
 *
 * <p>As long as there is a quarantined file the debate is refused, so a crash at any point leaves a debate that can be salvaged
 * again, with the same result.
 */
final class Salvaging {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Setting setting;
    private final DebateId debate;
    private final FileNames names;

    Salvaging(Setting setting, DebateId debate) {
        this.setting = setting;
        this.debate = debate;
        this.names = FileNames.of(debate);
    }

    Salvage run() throws IOException {
        Inspection found = Inspection.of(setting, debate);
        requireReason(found);
        if (!found.quarantined()) {
            Placing.rename(setting, names.journal(), names.quarantined());
        }
        JournalScan scan = found.scan();
        List<Frame> beyond = scan.beyond();
        Optional<String> rest = beyond.isEmpty() ? Optional.empty() : Optional.of(keep(beyond));
        byte[] believed = Arrays.copyOf(found.bytes(), (int) scan.end());
        keepWhatWasPutBack(believed);
        Placing.replace(setting, names.journal(), believed);
        if (scan.number() > 0) {
            Placing.replace(setting, names.head(), new Head(scan.number(), scan.hash()).line());
        } else {
            setting.disk().delete(names.head());
        }
        String damaged = names.aside("damaged", setting.clock().instant(), setting.disk());
        Placing.rename(setting, names.quarantined(), damaged);
        long kept = scan.nextSequence() - 1;
        LOG.warn(
                "debate {}: salvaged in {}: {} events kept, {} records beyond them, the damaged file kept as {}",
                debate,
                setting.disk().where(),
                kept,
                beyond.size(),
                damaged);
        List<String> lines = beyond.stream().map(Salvaging::words).toList();
        return new Salvage(debate, kept, kept, lines, damaged, rest);
    }

    /** Beside a quarantined file stands what an unfinished salvage made, or a copy that somebody put back and may need. */
    private void keepWhatWasPutBack(byte[] believed) throws IOException {
        Optional<byte[]> there = Inspection.read(setting.disk(), names.journal());
        if (there.isPresent() && !Arrays.equals(there.get(), believed)) {
            String keptAs = names.aside("replaced", setting.clock().instant(), setting.disk());
            Placing.rename(setting, names.journal(), keptAs);
            LOG.warn(
                    "debate {}: beside the quarantined file there was another journal in {}; it is kept as {}",
                    debate,
                    setting.disk().where(),
                    keptAs);
        }
    }

    private void requireReason(Inspection found) {
        Optional<Finding> refusal = found.refusal();
        if (found.isNewer()) {
            found.requireSound(setting.disk());
        } else if (found.quarantined()) {
            return;
        } else if (refusal.isEmpty()) {
            throw new IllegalStateException("debate " + debate + ": expected a damaged journal in "
                    + setting.disk().where() + ", found "
                    + (found.bytes().length == 0 ? "none" : "a whole one") + "; there is nothing to salvage");
        } else if (refusal.get().kind() == Finding.Kind.MISSING) {
            throw new JournalCorruptException("debate " + debate + ": expected a damaged journal in "
                    + setting.disk().where() + ", found only its head " + names.head()
                    + "; put the journal back from a copy, or delete the head to begin the debate anew");
        }
    }

    private String keep(List<Frame> beyond) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        beyond.forEach(frame -> lines.writeBytes(Framing.line(FrameJson.write(frame))));
        String name = names.aside("rest", setting.clock().instant(), setting.disk());
        Placing.create(setting, name, lines.toByteArray());
        return name;
    }

    /** A record in words, without anything that agents said. */
    private static String words(Frame frame) {
        String record = "record " + frame.number() + " of epoch " + frame.epoch() + ": ";
        if (frame.content() instanceof Frame.Events events) {
            List<String> types = new ArrayList<>();
            long sequence = events.sequence();
            for (String line : events.lines()) {
                types.add(sequence++ + " " + type(line));
            }
            return record + types.stream().collect(Collectors.joining(", ", "events ", ""));
        }
        return record + (frame.content() instanceof Frame.Opened ? "opened" : "sealed");
    }

    private static String type(String line) {
        try {
            RecordedEvent event = EventJson.read(line);
            return event.event().type();
        } catch (JournalCorruptException unknown) {
            return "of a type that is not known";
        }
    }
}
