package dev.dialectic.cursor.mine.history;

import dev.dialectic.cursor.repository.Commit;
import java.util.regex.Pattern;

/** Why a commit was made, told from its message and author: only some commits show how people work. Thread-safe. */
enum CommitKind {
    /** It joins branches. */
    MERGE,
    /** A program made it, such as one that raises versions. */
    BOT,
    /** It raises the version or publishes a release. */
    RELEASE,
    /** It takes another commit back, or takes that back again. */
    REVERT,
    /** Someone worked on something. */
    WORK;

    /** A commit that changes more files is a sweep: its files have nothing to do with each other. */
    static final int BULK = 30;

    private static final Pattern BOTS = Pattern.compile(
            "(?i)(\\[bot]|\\bbot\\b|[-_]bot\\b|\\b(dependabot|renovate|greenkeeper|github[ -]actions?|pre-commit-ci"
                    + "|semantic-release|scala steward|copybara|mergify|weblate|allcontributors|jenkins|travis|gitee"
                    + "|snyk|imgbot|whitesource|mend)\\b)");
    private static final Pattern RELEASES =
            Pattern.compile("(?i)(\\[maven-release-plugin]|\\[gradle release plugin]|(chore|build|ci)(\\([^)]*\\))?: "
                    + "(release|publish|version|bump version)|(release|releasing|bump version|bump to v?\\d|version bump"
                    + "|bump the version|prepare (for )?(the )?(release|next|v?\\d)|prepare for v?\\d"
                    + "|start (version|development|next|v?\\d)|update version|set version|next development"
                    + "|version packages|back to dev)\\b|v?\\d+\\.\\d+(\\.\\w+)*\\S*$|publish$).*");
    private static final Pattern REVERTS =
            Pattern.compile("(?i)(revert|reverts|reverting|reapply|reland|roll back|rollback)\\b.*");
    private static final Pattern FIX = Pattern.compile(
            "(?i)\\b(fix|fixes|fixed|fixing|bug|bugs|bugfix|hotfix|regression|crash|crashes|leak|deadlock|npe)\\b");
    private static final Pattern NO_FIX = Pattern.compile(
            "(?i)\\b(typos?|spelling|grammar|docs?|documentation|javadocs?|readme|comments?|checkstyle|spotbugs|pmd"
                    + "|lint|linter|format|formatting|style|warnings?|build|ci|tests?|imports?|indentation|whitespace"
                    + "|links?|license|changelog|merge|mypy|typing|types?|compile|compilation)\\b");

    /**
     * Why a commit was made.
     *
     * @param commit the commit
     * @return the first kind that fits
     */
    static CommitKind of(Commit commit) {
        if (commit.isMerge() || commit.subject().startsWith("Merge ")) {
            return MERGE;
        }
        if (BOTS.matcher(commit.author()).find()) {
            return BOT;
        }
        String subject = commit.subject();
        if (RELEASES.matcher(subject).matches()) {
            return RELEASE;
        }
        return REVERTS.matcher(subject).matches() ? REVERT : WORK;
    }

    /**
     * Whether a commit mends what the program did wrong, as opposed to a word, a warning or the build.
     *
     * @param subject the first line of its message
     * @return true if its words say so
     */
    static boolean isFix(String subject) {
        return FIX.matcher(subject).find() && !NO_FIX.matcher(subject).find();
    }
}
