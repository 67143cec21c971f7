package dev.dialectic.cursor.mine;

import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.repository.Commit;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out whether changes land by pull request: by the number that squashing leaves at the end of a subject, or by
 * what merges are called. Called by one thread at a time.
 */
public final class BranchPolicyMiner implements HistoryMiner {

    private static final Pattern SQUASHED = Pattern.compile(".*\\S \\(#\\d+\\)$");
    private static final Pattern MERGED = Pattern.compile("Merge pull request #\\d+ from \\S+$");

    private final RecentWindow window = new RecentWindow();
    private final WindowTally squashed = new WindowTally();
    private final WindowTally merged = new WindowTally();
    private int recentSingles;
    private int recentMerges;

    /** Creates one for one run. */
    public BranchPolicyMiner() {}

    @Override
    public String name() {
        return "branch-policy";
    }

    @Override
    public void observe(Commit commit) {
        boolean young = window.holds(commit);
        if (commit.isMerge()) {
            merged.add(Cited.commit(commit), MERGED.matcher(commit.subject()).matches(), young);
            recentMerges += young ? 1 : 0;
        } else if (CommitKind.of(commit) != CommitKind.RELEASE) {
            squashed.add(
                    Cited.commit(commit), SQUASHED.matcher(commit.subject()).matches(), young);
            recentSingles += young ? 1 : 0;
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

    private static Optional<Candidate> candidate(String value, String directive, String things, WindowTally tally) {
        return tally.support()
                .map(support -> new Candidate(
                        "branch-policy",
                        Topic.CHANGES,
                        "how changes land",
                        value,
                        directive + tally.counts() + things,
                        new Activation.Requested("How changes land on the main branch"),
                        support,
                        tally.citations(),
                        Set.of(Focus.RELIABILITY)));
    }

    @Override
    public int held() {
        return 2 + squashed.held() + merged.held();
    }
}
