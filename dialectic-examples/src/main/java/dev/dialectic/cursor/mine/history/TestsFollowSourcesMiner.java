package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether commits that change sources change tests too, and if not all do, whether larger ones or bug fixes
 * do. The widest habit that holds is proposed. Called by one thread at a time.
 */
final class TestsFollowSourcesMiner implements HistoryMiner {

    private final Map<SourceChange, KeptCount> counts = new EnumMap<>(SourceChange.class);

    TestsFollowSourcesMiner() {
        for (SourceChange kind : SourceChange.values()) {
            counts.put(kind, new KeptCount());
        }
    }

    @Override
    public String name() {
        return "tests-follow-sources";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (!commit.isFocused()) {
            return;
        }
        boolean tested = commit.left(FileRole.TEST::equals).findAny().isPresent();
        counts.forEach((kind, count) -> {
            if (kind.fits(commit)) {
                count.add(commit, tested);
            }
        });
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        SourceRoots sources = SourceRoots.of(files, FileRole.SOURCE);
        SourceRoots tests = SourceRoots.of(files, FileRole.TEST);
        if (sources.folders().isEmpty() || tests.folders().isEmpty()) {
            return List.of();
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().support().isPresent())
                .findFirst()
                .flatMap(entry -> candidate(entry.getKey(), entry.getValue(), sources, tests))
                .stream()
                .toList();
    }

    private Optional<Candidate> candidate(SourceChange kind, KeptCount count, SourceRoots sources, SourceRoots tests) {
        return count.back(Draft.of(name(), Topic.TESTING)
                        .settles("tests with a change of sources", kind.words())
                        .says(
                                "A commit with " + kind.words() + " under {} changes tests too, under {}: "
                                        + count.counts() + " such commits did.",
                                sources.folders().get(0),
                                tests.folders().get(0))
                        .attached(sources.globs()))
                .candidate(Focus.TESTS);
    }

    @Override
    public int held() {
        return counts.values().stream().mapToInt(KeptCount::held).sum();
    }
}
