package dev.dialectic.cursor.repository;

import java.io.File;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;

/**
 * The file system as JGit may use it on a repository that is not trusted: it reads files and runs nothing, neither
 * hooks nor filters nor {@code git}. Unless told otherwise it hides the repository's {@code config}, so that no setting
 * of a hostile one takes effect and no other file is read through its {@code include}. Thread-safe.
 */
final class ClosedFileSystem extends FS {

    private final boolean hidesConfig;

    ClosedFileSystem(boolean hidesConfig) {
        this.hidesConfig = hidesConfig;
    }

    @Override
    public FS newInstance() {
        return new ClosedFileSystem(hidesConfig);
    }

    @Override
    public File resolve(File folder, String name) {
        boolean hidden = hidesConfig && name.equals(Constants.CONFIG);
        return super.resolve(folder, hidden ? "config.hidden-by-dialectic" : name);
    }

    @Override
    public boolean supportsExecute() {
        return false;
    }

    @Override
    public boolean isCaseSensitive() {
        return true;
    }

    @Override
    public boolean canExecute(File file) {
        return false;
    }

    @Override
    public boolean setExecute(File file, boolean canExecute) {
        return false;
    }

    @Override
    public boolean retryFailedLockFileCommit() {
        return false;
    }

    @Override
    protected File discoverGitExe() {
        throw new UnsupportedOperationException("a repository that is read runs no git");
    }

    @Override
    public File findHook(Repository repository, String hook) {
        throw new UnsupportedOperationException("a repository that is read runs no hook");
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
        throw new UnsupportedOperationException("a repository that is read runs no command");
    }
}
