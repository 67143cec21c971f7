package dev.dialectic.benchmark.journal;

import dev.dialectic.benchmark.TextTable;
import dev.dialectic.event.RecordedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Damages the files of each store in the same ways and counts what their readers make of it. It serves the decision to refuse
 * a damaged journal rather than to read what is left of it. It measures no time, and damages the same places every time; only
 * the ids and times that the journal writes of its own differ.
 *
 * @param events how many events are written
 * @param most how many damaged versions of a file are tried, at the most
 */
record DamageTrial(int events, int most) {

    /** What is printed. */
    static DamageTrial full() {
        return new DamageTrial(100, 1_000);
    }

    /** How often each harm was done. */
    record Count(Victim victim, Injury injury, Map<Harm, Integer> harms) {

        int of(Harm harm) {
            return harms.getOrDefault(harm, 0);
        }

        int all() {
            return harms.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Tries everything. */
    List<Count> run() throws IOException {
        List<Count> counts = new ArrayList<>();
        for (Victim victim : Victim.values()) {
            for (Injury injury : Injury.values()) {
                if (injury != Injury.TORN || !victim.closed()) {
                    counts.add(count(victim, injury));
                }
            }
        }
        return counts;
    }

    private Count count(Victim victim, Injury injury) throws IOException {
        List<RecordedEvent> written = LongDebate.events(events);
        Victim.Written files = victim.write(written);
        String file = Injury.target(files.after());
        byte[] nothing = {};
        List<byte[]> versions = injury.versions(
                files.before().getOrDefault(file, nothing), files.after().getOrDefault(file, nothing), most);
        Map<Harm, Integer> harms = new EnumMap<>(Harm.class);
        Path folder = Folders.create("damaged");
        try {
            for (byte[] version : versions) {
                // What else there is, is as it was when the damage was done.
                Map<String, byte[]> damaged =
                        new LinkedHashMap<>(injury == Injury.TORN ? files.before() : files.after());
                damaged.put(file, version);
                Folders.replace(folder, damaged);
                harms.merge(victim.harm(folder, written, injury.acknowledged(events)), 1, Integer::sum);
            }
        } finally {
            Folders.delete(folder);
        }
        return new Count(victim, injury, harms);
    }

    /** The counts as a table. */
    static TextTable table(List<Count> counts) {
        List<String> head = new ArrayList<>(List.of("store", "damage", "tried"));
        for (Harm harm : Harm.values()) {
            head.add(harm.words());
        }
        TextTable table = new TextTable(head);
        for (Count count : counts) {
            List<String> row = new ArrayList<>(
                    List.of(count.victim().words(), count.injury().words(), String.valueOf(count.all())));
            for (Harm harm : Harm.values()) {
                row.add(String.valueOf(count.of(harm)));
            }
            table.row(row);
        }
        return table;
    }
}
