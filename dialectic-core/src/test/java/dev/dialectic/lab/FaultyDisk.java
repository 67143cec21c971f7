package dev.dialectic.lab;

import dev.dialectic.journal.file.Disk;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A disk in memory as one process sees it, which remembers what was synced and what was not, and goes wrong as it is told:
 * see {@link DiskFaults}. Thread-safe.
 *
 * <p>Operations are those that change something, counted from 1: creating, writing, syncing, cutting, renaming, deleting,
 * syncing the folder. When the process has ended, every operation throws {@link Crash}, whoever calls it. What is left then is
 * told by {@link #leftByPowerLoss}; where only the process ended, {@link #nextProcess} finds all of it, synced or not.
 */
public final class FaultyDisk implements Disk {

    private final Volume volume;
    private final List<String> operations = new ArrayList<>();
    private final DiskFaults faults = new DiskFaults();
    private BiConsumer<DiskFaults.Moment, String> observer = (moment, operation) -> {};
    private boolean alive = true;

    /** An empty disk. */
    public FaultyDisk() {
        this(new DiskImage(Map.of()));
    }

    /**
     * A disk with files, all of them synced.
     *
     * @param image the files
     */
    public FaultyDisk(DiskImage image) {
        this(new Volume(image));
    }

    private FaultyDisk(Volume volume) {
        this.volume = volume;
    }

    /**
     * The same disk as another process sees it at the same time.
     *
     * @return its view, without faults
     */
    public FaultyDisk otherProcess() {
        return new FaultyDisk(volume);
    }

    /**
     * The same disk as the next process sees it, after this one was killed: whatever was written is read, synced or not.
     *
     * @return its view, without faults
     */
    public FaultyDisk nextProcess() {
        end();
        return new FaultyDisk(volume);
    }

    /** Ends the process: every operation from here on throws {@link Crash}, and its locks are free. */
    public void end() {
        synchronized (volume) {
            alive = false;
            volume.locks.values().removeIf(holder -> holder == this);
        }
    }

    /**
     * Whether the process has ended.
     *
     * @return true if it has
     */
    public boolean hasEnded() {
        synchronized (volume) {
            return !alive;
        }
    }

    /**
     * What goes wrong for this process.
     *
     * @return the faults, to be added to
     */
    public DiskFaults faults() {
        return faults;
    }

    /**
     * Tells somebody of every moment at which the process could end, while nothing moves on the disk.
     *
     * @param observer is told the moment and the operation, on the thread that does it
     */
    public void observe(BiConsumer<DiskFaults.Moment, String> observer) {
        synchronized (volume) {
            this.observer = observer;
        }
    }

    /**
     * The operations so far.
     *
     * @return a line for each, in order
     */
    public List<String> operations() {
        synchronized (volume) {
            return List.copyOf(operations);
        }
    }

    /**
     * What any process reads at this moment.
     *
     * @return the files
     */
    public DiskImage image() {
        synchronized (volume) {
            return volume.image();
        }
    }

    /**
     * What can be on the disk when the power is lost at this moment.
     *
     * @param loss how many states are looked at
     * @return the states, each once
     */
    public List<DiskImage> leftByPowerLoss(PowerLoss loss) {
        synchronized (volume) {
            return volume.leftByPowerLoss(loss);
        }
    }

    @Override
    public List<String> names() throws IOException {
        synchronized (volume) {
            requireAlive();
            return List.copyOf(volume.names().keySet());
        }
    }

    @Override
    public Optional<Long> size(String name) throws IOException {
        synchronized (volume) {
            requireAlive();
            return Optional.ofNullable(volume.names().get(name)).map(file -> (long) file.length());
        }
    }

    /** Long ago: nobody here waits for files to be old. */
    @Override
    public Optional<Instant> written(String name) throws IOException {
        return size(name).map(there -> Instant.EPOCH);
    }

    @Override
    public byte[] read(String name) throws IOException {
        synchronized (volume) {
            requireAlive();
            return existing(name).bytes();
        }
    }

    @Override
    public OpenFile open(String name) throws IOException {
        synchronized (volume) {
            requireAlive();
            if (!volume.names().containsKey(name)) {
                operate("create " + name, () -> volume.create(name));
            }
            return new FaultyFile(this, existing(name), name);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        synchronized (volume) {
            requireAlive();
            existing(from);
            operate("rename " + from + " to " + to, () -> volume.rename(from, to));
        }
    }

    @Override
    public void delete(String name) throws IOException {
        synchronized (volume) {
            requireAlive();
            if (volume.names().containsKey(name)) {
                operate("delete " + name, () -> volume.delete(name));
            }
        }
    }

    @Override
    public void syncFolder() throws IOException {
        synchronized (volume) {
            operate("sync folder", volume::syncNames);
        }
    }

    @Override
    public Optional<Lock> lock(String what) throws IOException {
        synchronized (volume) {
            requireAlive();
            if (faults.doLocksWork() && volume.locks.putIfAbsent(what, this) != null) {
                return Optional.empty();
            }
            return Optional.of(() -> {
                synchronized (volume) {
                    requireAlive();
                    volume.locks.remove(what, this);
                }
            });
        }
    }

    @Override
    public String where() {
        return "a faulty disk";
    }

    private Inode existing(String name) throws NoSuchFileException {
        Inode file = volume.names().get(name);
        if (file == null) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    private void requireAlive() {
        if (!alive) {
            throw new Crash("the process ended before");
        }
    }

    Volume volume() {
        return volume;
    }

    /** Counts an operation and does it, part by part, unless the process ends there. */
    void operate(String words, Action... parts) throws IOException {
        requireAlive();
        operations.add(words);
        if (faults.isReadOnly()) {
            throw new IOException(words + ": Read-only file system");
        }
        int done = 0;
        while (true) {
            DiskFaults.Moment moment = done == parts.length
                    ? DiskFaults.Moment.AFTER
                    : done == 0 ? DiskFaults.Moment.BEFORE : DiskFaults.Moment.MIDWAY;
            observer.accept(moment, words);
            if (faults.crashesAt(operations.size(), moment)) {
                end();
                throw new Crash(moment + " operation " + operations.size() + " of the disk, " + words);
            }
            if (done == parts.length) {
                return;
            }
            parts[done++].run();
        }
    }

    /** What an operation does. */
    interface Action {
        void run() throws IOException;
    }
}
