package dev.dialectic.cursor.repository;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Tells JGit that the machine and the user have configured nothing, so that a repository reads alike everywhere. It
 * also spares two effects of JGit's own reader: running {@code git} to find the system's configuration, and writing
 * probe files into the repository to measure the clock of its file system. Thread-safe.
 *
 * <p>JGit has one reader for the whole process, hence {@link #install()}.
 */
final class ClosedSystemReader extends SystemReader.Delegate {

    private ClosedSystemReader(SystemReader machine) {
        super(machine);
    }

    /** Puts this reader before the one JGit has; does nothing when it is there already. */
    static synchronized void install() {
        SystemReader present = SystemReader.getInstance();
        if (!(present instanceof ClosedSystemReader)) {
            SystemReader.setInstance(new ClosedSystemReader(present));
        }
    }

    @Override
    public StoredConfig getUserConfig() {
        return new Unset(FS.DETECTED);
    }

    @Override
    public StoredConfig getSystemConfig() {
        return new Unset(FS.DETECTED);
    }

    @Override
    public StoredConfig getJGitConfig() {
        return new Unset(FS.DETECTED);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Unset(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Unset(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Unset(fs);
    }

    /** A configuration without settings and without a file, but for the clock of file systems, which counts as known. */
    private static final class Unset extends FileBasedConfig {

        private Unset(FS fs) {
            super(new File("none"), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return "filesystem".equals(section) ? unit.convert(1, TimeUnit.SECONDS) : otherwise;
        }
    }
}
