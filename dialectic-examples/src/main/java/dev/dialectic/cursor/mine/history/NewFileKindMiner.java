package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the form of new files where the repository holds two, such as TypeScript beside JavaScript: what lies there shows
 * the majority, what was added of late shows the trend, and the trend is proposed. Only what paths alone can tell. Called
 * by one thread at a time.
 */
final class NewFileKindMiner implements HistoryMiner {

    /** The other form must still be there in so many files, or nobody would take it for the habit. */
    private static final int FEWEST_OTHERS = 3;

    private static final int FEWEST_COMMITS = 5;

    private final Map<Rivals, Added> added = new EnumMap<>(Rivals.class);

    NewFileKindMiner() {
        for (Rivals rivals : Rivals.values()) {
            added.put(rivals, new Added());
        }
    }

    private static final class Added {
        private final KeptCount one = new KeptCount();
        private final KeptCount other = new KeptCount();
        private int commits;
    }

    @Override
    public String name() {
        return "new-file-kind";
    }

    @Override
    public void observe(ObservedCommit commit) {
        if (!commit.young() || !commit.isFocused()) {
            return;
        }
        added.forEach((rivals, counts) -> {
            int before = counts.one.cases();
            for (ObservedCommit.Change change : commit.changes()) {
                if (change.adds() && counts.one.cases() < KeptCount.RECENT) {
                    rivals.form(change.path(), change.role()).ifPresent(form -> {
                        counts.one.add(commit, form.equals(rivals.one()));
                        counts.other.add(commit, !form.equals(rivals.one()));
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

    private Optional<Candidate> candidate(Rivals rivals, Rivals.Form form, KeptCount count, RepositoryFiles files) {
        Rivals.Form other = rivals.against(form);
        long others = files.paths().stream()
                .filter(path -> rivals.form(path, FileRole.of(path))
                        .filter(other::equals)
                        .isPresent())
                .count();
        if (others < FEWEST_OTHERS) {
            return Optional.empty();
        }
        Topic topic = rivals.role() == FileRole.TEST ? Topic.TESTING : Topic.CODE;
        return count.back(Draft.of(
                                name(), rivals.name().toLowerCase(Locale.ROOT).replace('_', '-'), topic)
                        .settles(
                                "form of new " + rivals.things() + ", " + form.label() + " or " + other.label(),
                                form.label())
                        .says(
                                "Write new " + rivals.things() + " as {}, not {}: " + count.counts()
                                        + " new ones are, though " + others + " of the other form are still here.",
                                form.label(),
                                other.label())
                        .requested("Form of new " + rivals.things()))
                .candidate(Focus.API);
    }

    @Override
    public int held() {
        return added.values().stream()
                .mapToInt(counts -> 1 + counts.one.held() + counts.other.held())
                .sum();
    }
}
