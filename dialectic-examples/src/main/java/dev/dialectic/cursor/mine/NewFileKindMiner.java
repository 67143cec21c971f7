package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.FileChange;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the form of new files where the repository holds two, such as TypeScript beside JavaScript: what lies there shows
 * the majority, what was added of late shows the trend, and the trend is proposed. Only what paths alone can tell. Called
 * by one thread at a time.
 */
public final class NewFileKindMiner implements HistoryMiner {

    /** The other form must still be there in so many files, or nobody would take it for the habit. */
    private static final int FEWEST_OTHERS = 3;

    private static final int FEWEST_COMMITS = 5;

    private final RecentWindow window = new RecentWindow();
    private final Map<Rivals, Added> added = new EnumMap<>(Rivals.class);

    /** Creates one for one run. */
    public NewFileKindMiner() {
        for (Rivals rivals : Rivals.values()) {
            added.put(rivals, new Added());
        }
    }

    private static final class Added {
        private final WindowTally one = new WindowTally();
        private final WindowTally other = new WindowTally();
        private int commits;
    }

    @Override
    public String name() {
        return "new-file-kind";
    }

    @Override
    public void observe(Commit commit) {
        if (!window.holds(commit) || !CommitKind.isFocused(commit)) {
            return;
        }
        added.forEach((rivals, counts) -> {
            int before = counts.one.cases();
            for (FileChange change : commit.changes()) {
                if (change.kind() == FileChange.Kind.ADDED && counts.one.cases() < WindowTally.RECENT) {
                    rivals.form(change.path()).ifPresent(form -> {
                        counts.one.add(Cited.commit(commit), form.equals(rivals.one()), true);
                        counts.other.add(Cited.commit(commit), !form.equals(rivals.one()), true);
                    });
                }
            }
            counts.commits += counts.one.cases() > before ? 1 : 0;
        });
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        List<Candidate> found = new ArrayList<>();
        added.forEach((rivals, counts) -> {
            if (counts.commits >= FEWEST_COMMITS) {
                Rivals.Form one = rivals.one();
                candidate(rivals, one, counts.one, files)
                        .or(() -> candidate(rivals, rivals.against(one), counts.other, files))
                        .ifPresent(found::add);
            }
        });
        return List.copyOf(found);
    }

    private static Optional<Candidate> candidate(
            Rivals rivals, Rivals.Form form, WindowTally tally, RepositoryFiles files) {
        Rivals.Form other = rivals.against(form);
        long others = files.paths().stream()
                .filter(path -> rivals.form(path).filter(other::equals).isPresent())
                .count();
        if (others < FEWEST_OTHERS) {
            return Optional.empty();
        }
        return tally.support()
                .map(support -> new Candidate(
                        "new-file-kind:"
                                + rivals.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        rivals.name().contains("TEST") ? Topic.TESTING : Topic.CODE,
                        "form of new " + rivals.things() + ", " + form.label() + " or " + other.label(),
                        form.label(),
                        "Write new " + rivals.things() + " as " + form.label() + ", not " + other.label() + ": "
                                + tally.counts() + " new ones are, though " + others
                                + " of the other form are still here.",
                        new Activation.Requested("Form of new " + rivals.things()),
                        support,
                        tally.citations(),
                        Set.of(Focus.API)));
    }

    @Override
    public int held() {
        return added.values().stream()
                .mapToInt(counts -> 1 + counts.one.held() + counts.other.held())
                .sum();
    }
}
