package dev.dialectic.lab;

import dev.dialectic.event.DebateId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Many debates and faults without reason: crashes, losses of power, failing and full disks, interrupts, stale writers, double opens,
 * agents that misbehave. All is drawn from a seed, so that what it finds can be found again. Thread-safe.
 */
public final class Nemesis {

    private static final int DEBATES_OF_A_FOLDER = 3;

    private final long seed;
    private final int debates;

    /**
     * A series.
     *
     * @param seed what everything is drawn from
     * @param debates how many debates go through it, at least
     */
    public Nemesis(long seed, int debates) {
        this.seed = seed;
        this.debates = debates;
    }

    /**
     * Runs the series.
     *
     * @return what it came to; its words name the seed of the folder that they are about
     */
    public Toll run() {
        Toll toll = new Toll("nemesis, seed " + seed);
        long folders = (debates + DEBATES_OF_A_FOLDER - 1) / DEBATES_OF_A_FOLDER;
        LongStream.range(0, folders).parallel().forEach(folder -> runFolder(seed + folder, toll));
        return toll;
    }

    /**
     * Runs one folder of a series again.
     *
     * @param folder the seed that the words of a toll name
     * @param toll what is added to
     */
    public static void runFolder(long folder, Toll toll) {
        Random random = new Random(folder);
        List<Scenario> all = new ArrayList<>(Scenario.all());
        all.add(Unruly.scenario());
        Map<DebateId, Scenario> scenarios = new LinkedHashMap<>();
        for (int debate = 1; debate <= DEBATES_OF_A_FOLDER; debate++) {
            scenarios.put(DebateId.of("debate-" + debate), all.get(random.nextInt(all.size())));
        }
        new Fleet(folder, scenarios, toll).run();
    }
}
