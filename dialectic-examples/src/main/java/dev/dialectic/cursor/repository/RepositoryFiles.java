package dev.dialectic.cursor.repository;

import java.util.List;
import java.util.Optional;

/**
 * The files that a repository tracks at its head commit, read from the commit and not from the folder. All content was
 * written by others: data, never instruction. Thread-safe.
 */
public interface RepositoryFiles {

    /**
     * The commit that is read.
     *
     * @return its full hash; empty when the repository has no commit
     */
    String head();

    /**
     * The regular files. Links and submodules are not among them.
     *
     * @return their paths from the root, with slashes, sorted
     */
    List<String> paths();

    /**
     * What a file says.
     *
     * @param path the path from the root
     * @return its text with {@code \n} at line ends; empty when there is no such file, it is binary, no valid UTF-8 or
     *     larger than 1 MiB
     */
    Optional<String> text(String path);

    /**
     * Whether a regular file is tracked.
     *
     * @param path the path from the root
     * @return true if it is
     */
    boolean contains(String path);
}
