package dev.dialectic.lab;

import java.util.List;
import java.util.stream.IntStream;

/** How many of the states that a loss of power can leave on a disk are looked at. */
public enum PowerLoss {
    /**
     * The worst of each kind: everything that was not synced lost, all of it kept, half of a write kept, a hole in the first
     * sector, every other sector, or the last.
     */
    WORST {
        @Override
        int step(int written) {
            return Math.max(1, (written + 1) / 2);
        }

        @Override
        List<Integer> sectors(int sectors) {
            int all = (1 << sectors) - 1;
            return sectors == 0 ? List.of() : List.of(1, 0b0101010101 & all, 1 << sectors - 1);
        }

        @Override
        List<Integer> names(int changes) {
            return List.of(0, (1 << Math.min(changes, MOST_NAMES)) - 1);
        }
    },
    /** Every byte that a write can end at, every combination of lost sectors, every combination of lost names. */
    EVERY {
        @Override
        int step(int written) {
            return 1;
        }

        @Override
        List<Integer> sectors(int sectors) {
            return IntStream.range(1, 1 << sectors).boxed().toList();
        }

        @Override
        List<Integer> names(int changes) {
            return IntStream.range(0, 1 << Math.min(changes, MOST_NAMES))
                    .boxed()
                    .toList();
        }
    };

    /** Of more unsynced changes of names the first ones are all kept or all lost. */
    static final int MOST_NAMES = 6;

    /** How far apart the places are where a write of this length is torn. */
    abstract int step(int written);

    /** Which combinations of this many sectors are lost, as bits. */
    abstract List<Integer> sectors(int sectors);

    /** Which combinations of this many changes of names are kept, as bits; the first is none, the last is all. */
    abstract List<Integer> names(int changes);
}
