package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether commits that change sources change tests too, and if not all do, whether larger ones or bug fixes
 * do. The widest habit that holds is proposed. Called by one thread at a time.
 */
public final class TestsFollowSourcesMiner implements HistoryMiner {

    private final RecentWindow window = new RecentWindow();
    private final Map<SourceChange, WindowTally> tallies = new EnumMap<>(SourceChange.class);

    /** Creates one for one run. */
    public TestsFollowSourcesMiner() {
        for (SourceChange kind : SourceChange.values()) {
            tallies.put(kind, new WindowTally());
        }
    }

    @Override
    public String name() {
        return "tests-follow-sources";
    }

    @Override
    public void observe(Commit commit) {
        boolean young = window.holds(commit);
        if (!CommitKind.isFocused(commit)) {
            return;
        }
        boolean tested = commit.changes().stream()
                .filter(change -> change.kind() != FileChange.Kind.DELETED)
                .anyMatch(change -> FileRole.of(change.path()) == FileRole.TEST);
        tallies.forEach((kind, tally) -> {
            if (kind.fits(commit)) {
                tally.add(Cited.commit(commit), tested, young);
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
        return tallies.entrySet().stream()
                .filter(entry -> entry.getValue().support().isPresent())
                .findFirst()
                .flatMap(entry -> candidate(entry.getKey(), entry.getValue(), sources, tests))
                .stream()
                .toList();
    }

    private static Optional<Candidate> candidate(
            SourceChange kind, WindowTally tally, SourceRoots sources, SourceRoots tests) {
        return tally.support()
                .flatMap(support -> Quoted.code(sources.folders().get(0))
                        .flatMap(source -> Quoted.code(tests.folders().get(0))
                                .map(test -> new Candidate(
                                        "tests-follow-sources",
                                        Topic.TESTING,
                                        "tests with a change of sources",
                                        kind.words(),
                                        "A commit with " + kind.words() + " under " + source
                                                + " changes tests too, under " + test + ": " + tally.counts()
                                                + " such commits did.",
                                        new Activation.Attached(sources.globs()),
                                        support,
                                        tally.citations(),
                                        Set.of(Focus.TESTS)))));
    }

    @Override
    public int held() {
        return tallies.values().stream().mapToInt(WindowTally::held).sum();
    }
}
