package dev.dialectic.cursor;

import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.FocusDetector;
import dev.dialectic.cursor.mine.Miner;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.CommitEvents;
import dev.dialectic.cursor.repository.GitRepository;
import dev.dialectic.cursor.repository.HistoryProgress;
import dev.dialectic.cursor.repository.HistoryRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads history: every miner is told every commit, and the newest commits become the events of the moment. Used by one
 * thread.
 */
final class HistoryReading {

    private final List<CodebaseEvent> recent = new ArrayList<>();
    private int commits;
    private int events;

    private HistoryReading() {}

    /** Walks all of history for the miners; with a revision, only what is new since it makes the moment. */
    static Moment read(GitRepository repository, List<Miner> miners, String since, HistoryProgress progress) {
        HistoryReading moment = new HistoryReading();
        if (!since.isBlank()) {
            repository.history().walk(HistoryRange.since(since), HistoryProgress.IGNORED, moment::take);
        }
        repository.history().walk(HistoryRange.all(), progress, commit -> {
            miners.forEach(miner -> miner.observe(commit));
            if (since.isBlank()) {
                moment.take(commit);
            }
        });
        return new Moment(moment.commits, moment.events, moment.recent, FocusDetector.moment(moment.recent));
    }

    private void take(Commit commit) {
        commits++;
        CommitEvents.of(commit).ifPresent(event -> {
            events++;
            if (recent.size() < Moment.RECENT) {
                recent.add(event);
            }
        });
    }
}
