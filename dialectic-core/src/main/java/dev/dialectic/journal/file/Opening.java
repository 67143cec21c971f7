package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.LogEnd;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a debate's file to be written: believes what can be believed, mends what may be mended, refuses the rest. Used by the
 * debate's writer only, which holds its lock.
 */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    /** What was opened. */
    record Opened(JournalFile file, List<RecordedEvent> events) {}

    private final Setting setting;
    private final DebateId debate;
    private final FileNames names;
    private final Consumer<Recovery> recoveries;

    Opening(Setting setting, DebateId debate, Consumer<Recovery> recoveries) {
        this.setting = setting;
        this.debate = debate;
        this.names = FileNames.of(debate);
        this.recoveries = recoveries;
    }

    /** Opens it; when it is begun, the moment is asked for. */
    Opened open(Writer.Task<Instant> begin) throws IOException {
        Inspection found = Inspection.of(setting, debate);
        refuse(found);
        // What a newer Dialectic wrote is refused here, before anything is changed.
        List<RecordedEvent> events = found.events();
        long size = mend(found);
        Optional<Instant> known = found.scan().begun();
        Instant begun = known.isPresent() ? known.get() : begin.run();
        if (setting.syncs() && !found.isKnownToBeDurable()) {
            writeAgain(found, size);
        }
        Disk.OpenFile opened = setting.disk().open(names.journal());
        try {
            JournalFile file = new JournalFile(setting, found, opened, size);
            file.syncWhatWasFound();
            file.write(contents(found, begun, events));
            file.sync();
            Placing.syncFolder(setting);
            file.head();
            return new Opened(file, events);
        } catch (IOException | RuntimeException | Error failed) {
            closeAfter(failed, opened);
            throw failed;
        }
    }

    /** Mends what may be mended, and tells of the rest. How long the file is then. */
    private long mend(Inspection found) throws IOException {
        long size = found.bytes().length;
        for (Finding finding : found.findings()) {
            if (finding.kind() == Finding.Kind.TORN_TAIL) {
                cut(found, finding);
                size = finding.offset();
            } else {
                LOG.warn("debate {}: {} in {}: {}", debate, finding.file(), where(), finding.words());
                recoveries.accept(new Recovery(debate, finding, ""));
            }
        }
        return size;
    }

    private List<Frame.Content> contents(Inspection found, Instant begun, List<RecordedEvent> events) {
        List<Frame.Content> contents = new ArrayList<>();
        contents.add(new Frame.Opened(debate, begun, setting.signing().by()));
        if (LogEnd.of(debate, events).closed() && !found.scan().sealed()) {
            // The writer ended in the middle of closing it.
            contents.add(new Frame.Sealed(events.size()));
        }
        return contents;
    }

    private void refuse(Inspection found) throws IOException {
        // What a newer Dialectic wrote is in order, and nothing for us to set aside.
        if (!found.quarantined() && !found.isNewer() && found.refusal().isPresent()) {
            Finding refusal = found.refusal().get();
            LOG.warn("debate {}: refused: {} in {}: {}", debate, refusal.file(), where(), refusal.words());
            String keptAs = "";
            if (refusal.kind() != Finding.Kind.MISSING) {
                keptAs = names.quarantined();
                Placing.rename(setting, names.journal(), keptAs);
            }
            recoveries.accept(new Recovery(debate, refusal, keptAs));
        }
        found.requireSound(setting.disk());
    }

    /**
     * Puts a copy in the journal's place. Where a sync failed, the system may show what is not on the disk, and take the next
     * sync for done (R. Rebello et al., "Can Applications Recover from fsync Failures?", ATC 2020): only what is written anew is
     * synced for certain. Whoever wrote before may have met with that and ended, so it is done wherever nobody knows.
     */
    private void writeAgain(Inspection found, long size) throws IOException {
        if (size > 0) {
            Placing.replace(setting, names.journal(), Arrays.copyOf(found.bytes(), (int) size));
        }
    }

    /** The copy lasts before the cut is made. */
    private void cut(Inspection found, Finding torn) throws IOException {
        byte[] bytes = found.bytes();
        String keptAs = names.aside("torn", setting.clock().instant(), setting.disk());
        Placing.create(setting, keptAs, Arrays.copyOfRange(bytes, (int) torn.offset(), bytes.length));
        try (Disk.OpenFile file = setting.disk().open(names.journal())) {
            file.truncate(torn.offset());
            if (setting.syncs()) {
                file.sync();
            }
        }
        LOG.info(
                "debate {}: {} in {}: {}; its {} bytes are kept as {}",
                debate,
                torn.file(),
                where(),
                torn.words(),
                torn.bytes(),
                keptAs);
        recoveries.accept(new Recovery(debate, torn, keptAs));
    }

    private String where() {
        return setting.disk().where();
    }

    private static void closeAfter(Throwable failed, Disk.OpenFile file) {
        try {
            file.close();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }
}
