package dev.dialectic.lab;

import dev.dialectic.run.CrashPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts where a run comes by, and ends the process the n-th time it comes by anything. Used by one run.
 */
public final class Hits implements CrashPoint.Hazard {

    private final FaultyDisk disk;
    private final int last;
    private final List<CrashPoint> hits = new ArrayList<>();

    /**
     * A crash.
     *
     * @param disk the disk of the process that ends
     * @param last at which hit, over all points, counting from 1; 0 for none
     */
    public Hits(FaultyDisk disk, int last) {
        this.disk = disk;
        this.last = last;
    }

    /**
     * Where the run came by.
     *
     * @return the points, in order
     */
    public synchronized List<CrashPoint> all() {
        return List.copyOf(hits);
    }

    @Override
    public synchronized void at(CrashPoint point) {
        hits.add(point);
        if (hits.size() == last) {
            disk.end();
            throw new Crash("at " + point + ", hit " + last);
        }
    }
}
