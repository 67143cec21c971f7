package dev.dialectic.cursor.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A real repository on disk that a test fills, commit by commit, a minute apart. */
final class ScratchRepository implements AutoCloseable {

    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    final Repository git;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private int minute;

    private ScratchRepository(Repository git) {
        this.git = git;
    }

    static ScratchRepository in(Path root) {
        ClosedSystemReader.install();
        try {
            Repository git = new FileRepositoryBuilder()
                    .setGitDir(root.resolve(".git").toFile())
                    .build();
            git.create();
            return new ScratchRepository(git);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScratchRepository write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    ScratchRepository write(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    ScratchRepository delete(String path) {
        files.remove(path);
        return this;
    }

    /** Commits what was written so far, on the head. */
    ObjectId commit(String message) {
        try {
            ObjectId parent = git.resolve(Constants.HEAD);
            return advance(insert(message, tree(), parent == null ? List.of() : List.of(parent)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins another commit to the head, with the files written so far. */
    ObjectId merge(String message, ObjectId other) throws IOException {
        return advance(insert(message, tree(), List.of(git.resolve(Constants.HEAD), other)));
    }

    /** Stores a commit without moving the head. */
    ObjectId insert(String message, ObjectId tree, List<ObjectId> parents) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setMessage(message);
        PersonIdent who = new PersonIdent("Ada", "ada@example.org", FIRST.plusSeconds(60L * minute++), ZoneOffset.UTC);
        commit.setAuthor(who);
        commit.setCommitter(who);
        try (ObjectInserter inserter = git.newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    ObjectId advance(ObjectId commit) throws IOException {
        RefUpdate head = git.updateRef(Constants.HEAD);
        head.setNewObjectId(commit);
        head.disableRefLog();
        head.forceUpdate();
        return commit;
    }

    /** The tree of what was written so far. */
    ObjectId tree() throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob(file.getValue()));
            builder.add(entry);
        }
        builder.finish();
        try (ObjectInserter inserter = git.newObjectInserter()) {
            ObjectId id = cache.writeTree(inserter);
            inserter.flush();
            return id;
        }
    }

    /** A tree of entries whose names nothing checks. */
    ObjectId rawTree(TreeFormatter tree) throws IOException {
        return store(Constants.OBJ_TREE, tree.toByteArray());
    }

    ObjectId blob(byte[] content) throws IOException {
        return store(Constants.OBJ_BLOB, content);
    }

    ObjectId store(int type, byte[] content) throws IOException {
        try (ObjectInserter inserter = git.newObjectInserter()) {
            ObjectId id = inserter.insert(type, content);
            inserter.flush();
            return id;
        }
    }

    /** Removes an object, as a partial clone lacks it. */
    void lose(ObjectId object) throws IOException {
        String name = object.name();
        Files.delete(
                directory().resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2)));
    }

    Path directory() {
        return git.getDirectory().toPath();
    }

    @Override
    public void close() {
        git.close();
    }
}
