package dev.dialectic.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One file of a {@link Volume}, whatever its names are: what anybody reads, what a loss of power cannot take, and what was
 * done since the last sync. Guarded by its volume.
 */
final class Inode {

    static final int SECTOR = 512;

    /** Of more unsynced sectors only the last ones are lost in every combination. */
    private static final int MOST_SECTORS = 10;

    /** Something done to the file and not synced: bytes written at its end, or the file cut. */
    private record Change(byte[] written, long cut) {

        byte[] on(byte[] file) {
            if (cut >= 0) {
                return Arrays.copyOf(file, (int) cut);
            }
            byte[] longer = Arrays.copyOf(file, file.length + written.length);
            System.arraycopy(written, 0, longer, file.length, written.length);
            return longer;
        }
    }

    /** Bytes that a failed sync took from the kernel's care: they are read, and are never on the disk. */
    private record Doomed(int from, int to) {}

    private byte[] cached;
    private int length;
    private byte[] durable;
    private final List<Change> unsynced = new ArrayList<>();
    private final List<Doomed> doomed = new ArrayList<>();

    Inode(byte[] bytes) {
        this.cached = bytes.clone();
        this.length = bytes.length;
        this.durable = bytes;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return Arrays.copyOf(cached, length);
    }

    boolean isSynced() {
        return unsynced.isEmpty() && doomed.isEmpty();
    }

    void append(byte[] bytes) {
        if (length + bytes.length > cached.length) {
            cached = Arrays.copyOf(cached, Math.max(2 * cached.length, length + bytes.length));
        }
        System.arraycopy(bytes, 0, cached, length, bytes.length);
        length += bytes.length;
        unsynced.add(new Change(bytes.clone(), -1));
    }

    void cut(long size) {
        length = (int) size;
        unsynced.add(new Change(new byte[0], size));
        doomed.replaceAll(range -> new Doomed(Math.min(range.from(), length), Math.min(range.to(), length)));
        doomed.removeIf(range -> range.from() == range.to());
    }

    void sync() {
        durable = withoutDoomed(bytes());
        unsynced.clear();
    }

    /** As the kernel does it: the error is told once, and the pages count as clean from then on. */
    void failSync() {
        int from = Math.min(durable.length, length);
        if (from < length) {
            doomed.add(new Doomed(from, length));
        }
        // Where the file ends is told by other blocks than those that failed.
        durable = withoutDoomed(bytes());
        unsynced.clear();
    }

    private byte[] withoutDoomed(byte[] bytes) {
        for (Doomed range : doomed) {
            Arrays.fill(bytes, Math.min(range.from(), bytes.length), Math.min(range.to(), bytes.length), (byte) 0);
        }
        return bytes;
    }

    /** What a loss of power can leave of the file: nothing of what was not synced first, all of it last. */
    List<byte[]> leftByPowerLoss(PowerLoss loss) {
        Set<Bytes> states = new LinkedHashSet<>();
        byte[] file = durable;
        states.add(new Bytes(file));
        for (Change change : unsynced) {
            for (int kept = loss.step(change.written().length); kept < change.written().length; ) {
                byte[] torn = Arrays.copyOf(change.written(), kept);
                states.add(new Bytes(withoutDoomed(new Change(torn, -1).on(file))));
                kept += loss.step(change.written().length);
            }
            file = change.on(file);
            states.add(new Bytes(withoutDoomed(file.clone())));
        }
        states.addAll(withoutSectors(loss, file));
        states.remove(new Bytes(withoutDoomed(file.clone())));
        states.add(new Bytes(withoutDoomed(file.clone())));
        return states.stream().map(Bytes::bytes).toList();
    }

    private Set<Bytes> withoutSectors(PowerLoss loss, byte[] file) {
        Set<Bytes> states = new LinkedHashSet<>();
        int kept = commonWithDurable(file);
        int last = (file.length + SECTOR - 1) / SECTOR;
        int first = Math.max(kept / SECTOR, last - MOST_SECTORS);
        for (int lost : loss.sectors(last - first)) {
            byte[] holed = file.clone();
            for (int sector = first; sector < last; sector++) {
                if ((lost & 1 << (sector - first)) != 0) {
                    int from = Math.max(kept, sector * SECTOR);
                    Arrays.fill(holed, from, Math.max(from, Math.min(file.length, (sector + 1) * SECTOR)), (byte) 0);
                }
            }
            states.add(new Bytes(withoutDoomed(holed)));
        }
        return states;
    }

    private int commonWithDurable(byte[] file) {
        int mismatch = Arrays.mismatch(durable, file);
        return mismatch < 0 ? file.length : mismatch;
    }

    /** Bytes that are equal when they are the same. */
    private record Bytes(byte[] bytes) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
