package dev.dialectic.cursor.repository;

import dev.dialectic.codebase.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Reads what a commit says and what it changed. Used by one thread. */
final class CommitReader {

    private static final int LONGEST_MESSAGE = 64 << 10;
    private static final byte[] PARENT = "parent ".getBytes(StandardCharsets.US_ASCII);

    private final CommitGraph graph;
    private final Set<ObjectId> shallow;
    private final TreeChanges trees;
    private int lost;

    CommitReader(ObjectReader reader, CommitGraph graph) {
        this.graph = graph;
        this.shallow = shallowCommits(reader);
        this.trees = new TreeChanges(reader);
    }

    /** The commit in full. */
    Commit read(RevCommit commit) {
        String author = "";
        String message = "";
        int parents = commit.getParentCount();
        try {
            graph.parseBody(commit);
            parents = parents(commit.getRawBuffer());
            author = author(commit);
            message = message(commit);
        } catch (IOException | RuntimeException e) { // JGit's parser stumbles over some broken commits
            lost++;
        } finally {
            commit.disposeBody();
        }
        Instant at = Instant.ofEpochSecond(commit.getCommitTime());
        return new Commit(commit.name(), at, author, message, parents, changes(commit, parents));
    }

    /** Says what was missing. */
    void note(Gaps gaps) {
        gaps.note(Gap.LOST_CHANGES, lost);
        gaps.note(Gap.LOST_LINES, trees.lostFiles());
    }

    private List<FileChange> changes(RevCommit commit, int parents) {
        boolean comparable = parents < 2
                && !shallow.contains(commit)
                && (commit.getParentCount() == 0 || graph.holds(commit.getParent(0)));
        if (!comparable) {
            return List.of();
        }
        try {
            return commit.getParentCount() == 0
                    ? trees.of(commit.getTree())
                    : trees.between(commit.getParent(0).getTree(), commit.getTree());
        } catch (IOException | RuntimeException e) { // JGit's parser stumbles over some broken trees
            lost++;
            return List.of();
        }
    }

    private static String author(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return author == null ? "" : author.getName();
    }

    private static String message(RevCommit commit) {
        String message = commit.getFullMessage();
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    }

    /** As many parents as the commit names: where a clone is shallow, JGit knows of none. */
    private static int parents(byte[] raw) {
        int parents = 0;
        int line = 0;
        while (line < raw.length && raw[line] != '\n') {
            parents += Arrays.equals(raw, line, Math.min(raw.length, line + PARENT.length), PARENT, 0, PARENT.length)
                    ? 1
                    : 0;
            while (line < raw.length && raw[line] != '\n') {
                line++;
            }
            line++;
        }
        return parents;
    }

    private static Set<ObjectId> shallowCommits(ObjectReader reader) {
        try {
            return reader.getShallowCommits();
        } catch (IOException e) {
            return Set.of(); // as JGit does: the file cannot be read
        }
    }
}
