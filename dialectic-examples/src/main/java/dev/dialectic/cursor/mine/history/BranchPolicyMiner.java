package dev.dialectic.cursor.mine.history;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Draft;
import dev.dialectic.cursor.mine.Topic;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out whether changes land by pull request: by the number that squashing leaves at the end of a subject, or by
 * what merges are called. Called by one thread at a time.
 */
final class BranchPolicyMiner implements HistoryMiner {

    private static final Pattern SQUASHED = Pattern.compile(".*\\S \\(#\\d+\\)$");
    private static final Pattern MERGED = Pattern.compile("Merge pull request #\\d+ from \\S+$");

    private final KeptCount squashed = new KeptCount();
    private final KeptCount merged = new KeptCount();
    private int recentSingles;
    private int recentMerges;

    @Override
    public String name() {
        return "branch-policy";
    }

    @Override
    public void observe(ObservedCommit commit) {
        String subject = commit.commit().subject();
        if (commit.commit().isMerge()) {
            merged.add(commit, MERGED.matcher(subject).matches());
            recentMerges += commit.young() ? 1 : 0;
        } else if (commit.kind() != CommitKind.RELEASE) {
            squashed.add(commit, SQUASHED.matcher(subject).matches());
            recentSingles += commit.young() ? 1 : 0;
        }
    }

    @Override
    public List<Candidate> candidates(RepositoryFiles files) {
        return bySquash().or(this::byMerge).stream().toList();
    }

    private Optional<Candidate> bySquash() {
        return candidate(
                "squash",
                "Land a change by pull request, squashed into one commit whose subject ends with its number, as in "
                        + "`(#123)`, not by a push to the main branch: ",
                " commits.",
                squashed);
    }

    /** Where commits by far outnumber merges, many may have been pushed without one, and the merges prove nothing. */
    private Optional<Candidate> byMerge() {
        return recentSingles > 4 * recentMerges
                ? Optional.empty()
                : candidate(
                        "merge",
                        "Land a change by pull request, merged with a merge commit `Merge pull request #…`, "
                                + "not by a push to the main branch: ",
                        " merges.",
                        merged);
    }

    private Optional<Candidate> candidate(String value, String directive, String things, KeptCount count) {
        return count.back(Draft.of(name(), Topic.CHANGES)
                        .settles("how changes land", value)
                        .says(directive + count.counts() + things)
                        .requested("How changes land on the main branch"))
                .candidate(Focus.RELIABILITY);
    }

    @Override
    public int held() {
        return 2 + squashed.held() + merged.held();
    }
}
