package dev.dialectic.cursor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository with a work tree, filled and committed as a person does, at fixed times by a fixed author. */
public final class SampleRepository implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Path root;
    private final Git git;
    private int hours;

    private SampleRepository(Path root, Git git) {
        this.root = root;
        this.git = git;
    }

    /** A repository without a commit. */
    public static SampleRepository in(Path root) {
        try {
            return new SampleRepository(
                    root,
                    Git.init()
                            .setDirectory(root.toFile())
                            .setInitialBranch("main")
                            .call());
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The work tree's root. */
    public Path root() {
        return root;
    }

    /** The repository, for what this class does not do. */
    public Git git() {
        return git;
    }

    /** Writes a file. */
    public SampleRepository write(String path, String... lines) {
        String text = String.join("\n", lines);
        return write(path, (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file. */
    public SampleRepository write(String path, byte[] bytes) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file. */
    public SampleRepository delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file holds. */
    public String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything but new files in {@code .cursor}. */
    public ObjectId commit(String message) {
        return commit(message, topLevel());
    }

    /** Commits everything, {@code .cursor} too. */
    public ObjectId commitAll(String message) {
        return commit(message, ".");
    }

    private ObjectId commit(String message, String... top) {
        try {
            var add = git.add();
            Arrays.stream(top).forEach(add::addFilepattern);
            add.call();
            git.add().setUpdate(true).addFilepattern(".").call();
            PersonIdent who =
                    new PersonIdent("Ada", "ada@example.org", FIRST.plusSeconds(3600L * hours++), ZoneOffset.UTC);
            return git.commit()
                    .setMessage(message)
                    .setAuthor(who)
                    .setCommitter(who)
                    .setSign(false)
                    .setNoVerify(true)
                    .setAllowEmpty(true)
                    .call()
                    .getId();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] topLevel() {
        String[] names = root.toFile().list((folder, name) -> !name.equals(".git") && !name.equals(".cursor"));
        return names == null || names.length == 0 ? new String[] {"."} : names;
    }

    @Override
    public void close() {
        git.close();
    }
}
