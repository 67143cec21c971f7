package dev.dialectic.cursor.repository;

import java.util.Locale;

/** What a repository does not show, and the sentence that says so. */
enum Gap {
    UNBORN("HEAD names a branch without a commit: there are no files and no history; check out a branch that has some"),
    DETACHED("HEAD is detached: the commit it names is read, which may be on no branch"),
    SHALLOW("the clone is shallow: at least %d commits have parents that are not here, so older history and what those"
            + " commits changed is unknown; git fetch --unshallow brings it"),
    LOST_FOLDERS("%d folders of the head commit cannot be read, so their files are missing; in a partial clone,"
            + " git checkout or git fetch --refetch brings them"),
    LOST_FILES("some files of the head commit cannot be read and count as having no text; in a partial clone,"
            + " git checkout or git fetch --refetch brings them"),
    HIDDEN_PATHS("%d paths are left out because they hold control, hidden or undecodable characters, or lead outside"
            + " the repository; rename them to have them read"),
    TOO_MANY_PATHS("the head commit has more than %d entries: the rest is left out"),
    LOST_PARENTS("%d commits have a parent that cannot be read, so the history before them is missing; git fsck tells"
            + " more"),
    LOST_CHANGES("%d commits cannot be compared with their parent because folders are missing or broken, and count as"
            + " changing nothing; in a partial clone, git fetch --refetch brings them"),
    LOST_LINES("%d changed files cannot be read and count as 0 lines; in a partial clone, git fetch --refetch brings"
            + " them");

    private final String sentence;

    Gap(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, with the number where it has one. */
    String sentence(int count) {
        return String.format(Locale.ROOT, sentence, count);
    }
}
