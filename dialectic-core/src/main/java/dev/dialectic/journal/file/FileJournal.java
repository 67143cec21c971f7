package dev.dialectic.journal.file;

import dev.dialectic.error.JournalConflictException;
import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps debates in a folder, one file each, which survives crashes of the process and, but under {@link Durability#OS}, of the
 * machine. Thread-safe; any number of processes of one machine may use one folder.
 *
 * <p>What was acknowledged is never silently lost: a debate of which some is missing or damaged is refused with a {@link
 * dev.dialectic.error.JournalCorruptException} and set aside, until {@link #salvage} keeps what can be believed. What a crash
 * tore while it was written, and so was never acknowledged, is cut when the debate is opened, and kept aside too. {@link
 * #recoveries} tells of both; nothing is deleted but by {@link #prune}.
 *
 * <p>A debate that is open has a daemon thread that writes its file, {@code dialectic-journal-} and the debate, until it is
 * closed. Callers wait for it even when they are interrupted, and keep the interrupt.
 */
public final class FileJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

    private final Setting setting;
    private final Beginnings beginnings;
    private final Listing listing;
    private final Map<DebateId, OpenLog> open = new ConcurrentHashMap<>();
    private final List<Recovery> recoveries = new CopyOnWriteArrayList<>();

    /** A journal with its own writers and its own rule, for tests. */
    FileJournal(Setting setting) {
        this.setting = setting;
        this.beginnings = new Beginnings(setting);
        this.listing = new Listing(setting);
    }

    /**
     * The journal in a folder, whose every append waits for the disk.
     *
     * @param folder the folder, created where it is not there
     * @return the journal
     * @throws JournalFailedException if there can be no such folder
     */
    public static FileJournal in(Path folder) {
        return in(folder, Durability.ALWAYS);
    }

    /**
     * The journal in a folder.
     *
     * @param folder the folder, created where it is not there
     * @param durability when the disk is waited for
     * @return the journal
     * @throws JournalFailedException if there can be no such folder
     */
    public static FileJournal in(Path folder, Durability durability) {
        try {
            return on(FolderDisk.at(folder), durability, Clock.systemUTC());
        } catch (IOException failed) {
            throw new JournalFailedException(
                    "journal: expected a folder for debates, found none that can be used: " + failed, failed);
        }
    }

    /**
     * The journal on a disk.
     *
     * @param disk the disk
     * @param durability when it is waited for
     * @param clock what tells when something was written
     * @return the journal
     */
    public static FileJournal on(Disk disk, Durability durability, Clock clock) {
        return new FileJournal(Setting.of(disk, durability, clock));
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.dialectic.error.JournalCorruptException if something that was acknowledged is missing or damaged; the
     *     journal is set aside then. Or if a newer Dialectic wrote it, in a form that is not known here; it is left alone then
     * @throws JournalFailedException if its files cannot be read or written
     */
    @Override
    public DebateLog open(DebateId debate) {
        return onDisk(debate, () -> {
            Right right = Right.take(setting, debate);
            try {
                Opening opening = new Opening(setting, debate, recoveries::add);
                Opening.Opened opened = right.call(() -> opening.open(beginnings::next));
                OpenLog log = new OpenLog(setting, right, opened, () -> open.remove(debate));
                open.put(debate, log);
                return log;
            } catch (IOException | RuntimeException | Error failed) {
                right.close();
                throw failed;
            }
        });
    }

    /**
     * {@inheritDoc} What this journal has open is read as far as it is acknowledged.
     *
     * @throws dev.dialectic.error.JournalCorruptException if something that was acknowledged is missing or damaged, or written
     *     by a newer Dialectic in a form that is not known here
     * @throws JournalFailedException if its files cannot be read
     */
    @Override
    public List<RecordedEvent> read(DebateId debate, long from) {
        requireFrom(debate, from);
        OpenLog log = open.get(debate);
        if (log != null) {
            return log.readAcknowledged(from);
        }
        List<RecordedEvent> events = onDisk(debate, () -> sound(debate).events());
        return from > events.size() ? List.of() : List.copyOf(events.subList((int) (from - 1), events.size()));
    }

    private Inspection sound(DebateId debate) throws IOException {
        Inspection found = Inspection.of(setting, debate);
        found.requireSound(setting.disk());
        return found;
    }

    /**
     * {@inheritDoc} Those that are damaged are among them, so that reading them tells; once they are in quarantine they are
     * not, but among the {@linkplain #kept kept}. The first call reads every file, later ones those that are new.
     *
     * @throws JournalFailedException if their files cannot be read
     */
    @Override
    public List<DebateId> debates() {
        return onDisk(listing::debates);
    }

    /**
     * The debates that have any file: also those without events, in quarantine, or of which only a part was kept aside.
     *
     * @return their ids, in alphabetical order
     * @throws JournalFailedException if the folder cannot be read
     */
    public List<DebateId> kept() {
        return onDisk(listing::kept);
    }

    /**
     * Says of a debate's files what an expert would, and changes nothing. One that is being written may be seen in the middle
     * of it.
     *
     * @param debate which debate
     * @return what there is to say, damage included
     * @throws JournalFailedException if its files cannot be read
     */
    public Examination examine(DebateId debate) {
        return onDisk(debate, () -> Examining.examine(setting, debate));
    }

    /**
     * Makes a debate that was refused one that can be opened: its journal ends before the damage then. The damaged file is
     * kept, and what is whole beyond the damage is copied aside.
     *
     * @param debate which debate
     * @return what it came to
     * @throws IllegalStateException if there is nothing to salvage: the debate is not known, or nothing that was
     *     acknowledged is missing
     * @throws dev.dialectic.error.JournalCorruptException if there is nothing to salvage from: the journal is gone, or
     *     only a newer Dialectic can tell what is in it
     * @throws JournalConflictException if somebody has it open
     * @throws JournalFailedException if its files cannot be read or written; it can be salvaged again then
     */
    public Salvage salvage(DebateId debate) {
        return writing(debate, () -> new Salvaging(setting, debate).run());
    }

    /**
     * Deletes debates that were closed long ago, with all that was kept aside of them, and debates without any event of which
     * no file was written since. Those that are open, reopened or refused stay.
     *
     * @param longAgo how long ago a debate must have been closed, or written last if it has no event, at least
     * @return the debates that were deleted, in alphabetical order
     * @throws JournalFailedException if files cannot be read or deleted
     */
    public List<DebateId> prune(Duration longAgo) {
        Instant before = setting.clock().instant().minus(longAgo);
        List<DebateId> pruned = new ArrayList<>();
        for (DebateId debate : onDisk(listing::withJournal)) {
            try {
                Pruning pruning = new Pruning(setting, debate, before);
                // First without the lock: most debates are not due, and nobody should find one taken for that.
                if (onDisk(debate, pruning::isDue) && writing(debate, pruning::prune)) {
                    pruned.add(debate);
                    listing.forget(debate);
                }
            } catch (JournalConflictException inUse) {
                LOG.debug("debate {}: in use, not pruned", debate);
            }
        }
        return List.copyOf(pruned);
    }

    /**
     * What was wrong with debates when they were opened here, and what became of it.
     *
     * @return what was mended or refused since this journal was made, in order
     */
    public List<Recovery> recoveries() {
        return List.copyOf(recoveries);
    }

    static void requireFrom(DebateId debate, long from) {
        if (from < 1) {
            throw new IllegalArgumentException(
                    "debate " + debate + ": expected to read from event 1 or later, found " + from);
        }
    }

    private <T> T writing(DebateId debate, Writer.Task<T> task) {
        return onDisk(debate, () -> {
            try (Right right = Right.take(setting, debate)) {
                return right.call(task);
            }
        });
    }

    private <T> T onDisk(DebateId debate, Writer.Task<T> task) {
        return onDisk("debate " + debate, task);
    }

    private <T> T onDisk(Writer.Task<T> task) {
        return onDisk("journal", task);
    }

    private <T> T onDisk(String what, Writer.Task<T> task) {
        try {
            return task.run();
        } catch (IOException failed) {
            throw new JournalFailedException(
                    what + ": expected files that can be read and written in "
                            + setting.disk().where() + ", found: " + failed + "; see to the disk and try again",
                    failed);
        }
    }
}
