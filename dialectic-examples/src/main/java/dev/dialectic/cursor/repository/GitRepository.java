package dev.dialectic.cursor.repository;

import static dev.dialectic.cursor.repository.RepositoryException.Problem.EMPTY_HISTORY;
import static dev.dialectic.cursor.repository.RepositoryException.Problem.UNREADABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A git repository on this machine, read at the commit that {@code HEAD} names when it is opened. Thread-safe until it
 * is closed.
 *
 * <p>The repository need not be trusted. Reading it runs no hook, filter or other program, writes nothing, and believes
 * only the storage format of its {@code config}: {@code core.worktree}, {@code include} and all other settings are
 * ignored, as are those of the user and the machine. For the latter, opening tells JGit, for the whole process, that
 * there are none.
 */
public final class GitRepository implements RepositoryFiles, AutoCloseable {

    private final GitFolder folder;
    private final Repository repository;
    private final Gaps gaps = new Gaps();
    private final ObjectId head;
    private final HeadFiles files;

    private GitRepository(GitFolder folder, Repository repository) throws IOException {
        this.folder = folder;
        this.repository = repository;
        Optional<RevCommit> commit = findHead();
        this.head = commit.map(RevCommit::getId).orElse(ObjectId.zeroId());
        this.files = commit.map(found -> new HeadFiles(repository, found.getTree(), gaps))
                .orElseGet(() -> HeadFiles.none(repository, gaps));
        gaps.note(
                Gap.SHALLOW, repository.getObjectDatabase().getShallowCommits().size());
    }

    /**
     * Opens a repository.
     *
     * @param path its root, a folder or file below it, a work tree or submodule with a {@code .git} file, or the folder
     *     of a bare repository itself
     * @return the repository, to be closed by the caller
     * @throws RepositoryException if there is none, it has no commit at all, or its head cannot be read
     */
    public static GitRepository open(Path path) {
        GitFolder folder = GitFolder.find(path);
        RepositoryFormat format = RepositoryFormat.of(folder.common().resolve(Constants.CONFIG));
        ClosedSystemReader.install();
        Repository repository = null;
        try {
            repository = new FileRepositoryBuilder()
                    .setFS(new ClosedFileSystem(!format.needsConfig()))
                    .setGitDir(folder.directory().toFile())
                    .setBare()
                    .build();
            return new GitRepository(folder, repository);
        } catch (IOException | RuntimeException e) { // JGit's parser stumbles over some broken commits
            if (repository != null) {
                repository.close();
            }
            throw e instanceof RepositoryException known ? known : unreadable(folder, e);
        }
    }

    private static RepositoryException unreadable(GitFolder folder, Exception cause) {
        return new RepositoryException(
                UNREADABLE,
                "repository " + folder.home() + ": expected a head commit that can be read, found it broken or missing;"
                        + " run git fsck, or clone it again",
                cause);
    }

    private Optional<RevCommit> findHead() throws IOException {
        Ref ref = repository.exactRef(Constants.HEAD);
        if (ref == null) {
            throw new IOException("no HEAD");
        }
        ObjectId id = ref.getObjectId();
        if (id == null) {
            if (repository.getRefDatabase().getRefs().stream().noneMatch(other -> other.getObjectId() != null)) {
                throw new RepositoryException(
                        EMPTY_HISTORY,
                        "repository " + folder.home() + ": expected at least one commit, found none; commit something"
                                + " first");
            }
            gaps.note(Gap.UNBORN, 1);
            return Optional.empty();
        }
        gaps.note(Gap.DETACHED, ref.isSymbolic() ? 0 : 1);
        try (RevWalk walk = new RevWalk(repository)) {
            return Optional.of(walk.parseCommit(id));
        } catch (LargeObjectException e) {
            throw new IOException(e);
        }
    }

    /**
     * The root of the work tree, where files are written. The configured {@code core.worktree} is not followed.
     *
     * @return its absolute path; empty for a bare repository
     */
    public Optional<Path> root() {
        return folder.root();
    }

    /**
     * What could not be read so far, in sentences: a shallow or partial clone, a detached head, a branch without a
     * commit, broken objects, paths that are left out. More may be known after files and history have been read.
     *
     * @return the sentences, in a fixed order
     */
    public List<String> warnings() {
        return gaps.sentences();
    }

    /**
     * Whether all of history could be read so far, so that what is not found in it is not there. More may be known after
     * it has been walked.
     *
     * @return false in a shallow clone, where commits are missing or broken, and on a branch without a commit
     */
    public boolean historyIsWhole() {
        return gaps.areWithout(EnumSet.of(Gap.UNBORN, Gap.SHALLOW, Gap.LOST_PARENTS, Gap.LOST_CHANGES));
    }

    /**
     * Whether every file at the head could be read so far, so that what is not found in them is not there. More may be
     * known after they have been read.
     *
     * @return false where folders or files of the head commit are missing or broken, or there is no head commit
     */
    public boolean filesAreWhole() {
        return gaps.areWithout(EnumSet.of(Gap.UNBORN, Gap.LOST_FOLDERS, Gap.LOST_FILES, Gap.TOO_MANY_PATHS));
    }

    /**
     * What happened up to the head commit. A merge, a commit at the edge of a shallow clone, and a commit that changes
     * more than 500 files come without their changes; content that is binary, larger than 512 KiB or longer than 20,000
     * lines counts 0 lines. Renames are looked for in commits of at most 200 changed files.
     *
     * @return its history, which can be walked until this repository is closed
     */
    public CommitHistory history() {
        return new GitHistory(repository, head, gaps);
    }

    @Override
    public String head() {
        return head.equals(ObjectId.zeroId()) ? "" : head.name();
    }

    @Override
    public List<String> paths() {
        return files.paths();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The most recently read texts are kept in memory, up to 24 MiB.
     */
    @Override
    public Optional<String> text(String path) {
        return files.text(path);
    }

    @Override
    public boolean contains(String path) {
        return files.contains(path);
    }

    /** Lets go of the repository's files. Nothing can be read afterwards. */
    @Override
    public void close() {
        repository.close();
    }
}
