package dev.dialectic.lab;

import java.util.Map;
import java.util.TreeMap;

/**
 * What goes wrong on a {@link FaultyDisk}, as a test tells it. Nothing goes wrong by itself. Thread-safe; each method gives
 * the faults back, so that they can be told in a row.
 */
public final class DiskFaults {

    /** When in an operation the process ends. */
    public enum Moment {
        /** Nothing of it happened. */
        BEFORE,
        /** Half of what was to be written is written; of other operations nothing happened. */
        MIDWAY,
        /** All of it happened, and nobody was told. */
        AFTER
    }

    private final Map<Integer, Moment> crashes = new TreeMap<>();
    private boolean locksWork = true;
    private boolean readOnly;
    private long capacity = Long.MAX_VALUE;
    private int syncsUntilFailure;
    private int writesUntilFailure;

    DiskFaults() {}

    /**
     * Ends the process in one of its operations.
     *
     * @param operation which, counting from 1
     * @param moment when in it
     * @return these faults
     */
    public synchronized DiskFaults crashAt(int operation, Moment moment) {
        crashes.put(operation, moment);
        return this;
    }

    /**
     * Lets every lock be had by anybody, as network file systems are known to.
     *
     * @return these faults
     */
    public synchronized DiskFaults locksDoNotWork() {
        locksWork = false;
        return this;
    }

    /**
     * Bounds the space.
     *
     * @param bytes how much all files may have together; writes beyond are cut short and fail
     * @return these faults
     */
    public synchronized DiskFaults capacity(long bytes) {
        capacity = bytes;
        return this;
    }

    /**
     * Refuses every change, or allows it again.
     *
     * @param only whether the disk may only be read
     * @return these faults
     */
    public synchronized DiskFaults readOnly(boolean only) {
        readOnly = only;
        return this;
    }

    /**
     * Fails a sync of a file once, as a broken disk does: what was to be synced is read as before and never gets to the disk,
     * while the next sync succeeds.
     *
     * @param nth which sync from now on, at least 1
     * @return these faults
     */
    public synchronized DiskFaults failSync(int nth) {
        syncsUntilFailure = nth;
        return this;
    }

    /**
     * Fails a write once, after half of it.
     *
     * @param nth which write from now on, at least 1
     * @return these faults
     */
    public synchronized DiskFaults shortWrite(int nth) {
        writesUntilFailure = nth;
        return this;
    }

    synchronized boolean doLocksWork() {
        return locksWork;
    }

    synchronized boolean isReadOnly() {
        return readOnly;
    }

    synchronized long capacity() {
        return capacity;
    }

    synchronized boolean syncFails() {
        return --syncsUntilFailure == 0;
    }

    synchronized boolean writeFails() {
        return --writesUntilFailure == 0;
    }

    /** Whether the process goes on at an operation as far as this moment. */
    synchronized boolean crashesAt(int operation, Moment moment) {
        return crashes.get(operation) == moment;
    }
}
