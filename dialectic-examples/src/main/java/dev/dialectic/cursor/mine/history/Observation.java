package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;

/**
 * One look at each commit for all history miners of a run: whichever is told of a commit first, the others see what was
 * found out for it. Called by one thread at a time.
 */
final class Observation {

    private final RecentWindow window = new RecentWindow();
    private Optional<ObservedCommit> last = Optional.empty();

    /** A miner that looks at commits through this. */
    Miner through(HistoryMiner miner) {
        return new Observing(miner, this);
    }

    /**
     * Looks at a commit.
     *
     * @param commit the same commit as the last, or the next older one
     * @return what is known about it
     */
    ObservedCommit of(Commit commit) {
        ObservedCommit seen = last.filter(known -> known.commit().id().equals(commit.id()))
                .orElseGet(() -> new ObservedCommit(commit, window.holds(commit)));
        last = Optional.of(seen);
        return seen;
    }

    private record Observing(HistoryMiner miner, Observation observation) implements Miner {

        @Override
        public String name() {
            return miner.name();
        }

        @Override
        public void observe(Commit commit) {
            miner.observe(observation.of(commit));
        }

        @Override
        public List<Candidate> candidates(RepositoryFiles files) {
            return miner.candidates(files);
        }
    }
}
