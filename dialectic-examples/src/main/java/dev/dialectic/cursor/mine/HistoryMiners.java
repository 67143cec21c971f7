package dev.dialectic.cursor.mine;

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
        return List.copyOf(fresh());
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
