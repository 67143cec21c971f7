package dev.dialectic.cursor.repository;

import static dev.dialectic.cursor.repository.RepositoryException.Problem.NOT_A_REPOSITORY;
import static dev.dialectic.cursor.repository.RepositoryException.Problem.UNREADABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a repository keeps its objects and branches, found from a path as git finds it. Immutable and thread-safe.
 *
 * @param directory the folder with {@code HEAD}, most often {@code .git}
 * @param home the folder that the repository belongs to: its work tree, or {@code directory} itself
 * @param hasWorkTree whether {@code home} is a work tree; false for a bare repository
 */
record GitFolder(Path directory, Path home, boolean hasWorkTree) {

    private static final String DOT_GIT = ".git";
    private static final String POINTER = "gitdir:";
    private static final int LONGEST_POINTER = 8192;

    /**
     * Looks at the path and in the folders above it.
     *
     * @throws RepositoryException if there is no repository, or what a {@code .git} file names is not there
     */
    static GitFolder find(Path path) {
        Path start = path.toAbsolutePath().normalize();
        if (!Files.exists(start)) {
            throw new RepositoryException(
                    NOT_A_REPOSITORY, "repository: expected a folder, found nothing at " + start + "; check the path");
        }
        if (isGitDirectory(start)) {
            boolean dotGit = start.getNameCount() > 0 && start.endsWith(DOT_GIT);
            return dotGit
                    ? new GitFolder(start, Objects.requireNonNull(start.getParent()), true)
                    : new GitFolder(start, start, false);
        }
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            Path dotGit = folder.resolve(DOT_GIT);
            if (isGitDirectory(dotGit)) {
                return new GitFolder(dotGit, folder, true);
            }
            if (Files.isRegularFile(dotGit)) {
                return new GitFolder(follow(dotGit), folder, true);
            }
        }
        throw new RepositoryException(
                NOT_A_REPOSITORY,
                "repository: expected a git repository, found none in " + start
                        + " or above it; give the folder of a clone or run git init");
    }

    /** The root of the work tree; empty for a bare repository. */
    Optional<Path> root() {
        return hasWorkTree ? Optional.of(home) : Optional.empty();
    }

    /** The folder that holds what all work trees share: objects, branches and {@code config}. */
    Path common() {
        Path pointer = directory.resolve("commondir");
        if (!Files.isRegularFile(pointer)) {
            return directory;
        }
        try {
            return directory.resolve(beginning(pointer).strip()).normalize();
        } catch (IOException | IllegalArgumentException e) {
            throw broken(pointer, e);
        }
    }

    private static boolean isGitDirectory(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    private static Path follow(Path dotGit) {
        try {
            String pointer = beginning(dotGit);
            if (pointer.startsWith(POINTER)) {
                Path named = dotGit.resolveSibling(
                                pointer.substring(POINTER.length()).strip())
                        .normalize();
                if (Files.isRegularFile(named.resolve("HEAD"))) {
                    return named;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(dotGit, e);
        }
        throw broken(dotGit, new IOException("no HEAD where it points"));
    }

    private static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_POINTER), StandardCharsets.UTF_8);
        }
    }

    private static RepositoryException broken(Path pointer, Exception cause) {
        return new RepositoryException(
                UNREADABLE,
                "repository: expected " + pointer
                        + " to name a git folder, found none there; run git worktree repair or"
                        + " git submodule update --init",
                cause);
    }
}
