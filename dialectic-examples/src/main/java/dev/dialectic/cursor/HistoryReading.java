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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One walk through history: every miner is told every commit, and the newest commits become the events of the moment.
 * Used by one thread.
 */
final class HistoryReading {

    private final List<Miner> miners;
    private final List<CodebaseEvent> recent = new ArrayList<>();
    private Optional<Set<String>> wanted = Optional.empty();
    private int commits;
    private int events;

    HistoryReading(List<Miner> miners) {
        this.miners = miners;
    }

    /** Walks all of history for the miners; with a revision, only what is new since it makes the moment. */
    Moment read(GitRepository repository, String since, HistoryProgress progress) {
        if (!since.isBlank()) {
            Set<String> fresh = new HashSet<>();
            repository.history().walk(HistoryRange.since(since), HistoryProgress.IGNORED, commit -> {
                if (fresh.size() < Moment.RECENT * 10) {
                    fresh.add(commit.id());
                }
            });
            wanted = Optional.of(fresh);
        }
        repository.history().walk(HistoryRange.all(), progress, this::take);
        return new Moment(commits, events, recent, FocusDetector.moment(recent));
    }

    private void take(Commit commit) {
        miners.forEach(miner -> miner.observe(commit));
        if (wanted.isPresent() && !wanted.get().contains(commit.id())) {
            return;
        }
        commits++;
        CommitEvents.of(commit).ifPresent(event -> {
            events++;
            if (recent.size() < Moment.RECENT) {
                recent.add(event);
            }
        });
    }
}
