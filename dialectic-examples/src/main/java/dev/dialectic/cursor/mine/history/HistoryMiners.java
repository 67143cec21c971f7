package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Miner;
import java.util.List;

/** The miners that learn from commits. Stateless and thread-safe. */
public final class HistoryMiners {

    private HistoryMiners() {}

    /**
     * All of them.
     *
     * @return new miners for one run, in a fixed order
     */
    public static List<Miner> all() {
        Observation observation = new Observation();
        return fresh().stream().map(observation::through).toList();
    }

    /**
     * All of them, as what they are.
     *
     * @return new miners for one run, in a fixed order
     */
    static List<HistoryMiner> fresh() {
        return List.of(
                new CoChangeMiner(),
                new CommitMessageMiner(),
                new TestsFollowSourcesMiner(),
                new ChangelogMiner(),
                new HotFilesMiner(),
                new NewModuleMiner(),
                new RevertMiner(),
                new NewFileKindMiner(),
                new NewFilePlacementMiner(),
                new DeletedPathsMiner(),
                new BranchPolicyMiner());
    }
}
