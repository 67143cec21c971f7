package dev.dialectic.cursor;

import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.mine.file.FileMiners;
import dev.dialectic.cursor.mine.history.HistoryMiners;
import java.util.ArrayList;
import java.util.List;

/** All miners that ship. Stateless and thread-safe. */
final class Miners {

    private Miners() {}

    /** Fresh miners for one run. */
    static List<Miner> all() {
        List<Miner> miners = new ArrayList<>(FileMiners.all());
        miners.addAll(HistoryMiners.all());
        return miners;
    }
}
