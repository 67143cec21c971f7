package dev.dialectic.journal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The locks that this process holds in one folder: each is a byte of the file {@code LOCK} that no other process has locked.
 * Thread-safe.
 *
 * <p>There is one channel for each folder and process, open as long as a lock is held: POSIX gives back all locks that a
 * process has on a file when it closes any descriptor of it.
 */
final class FolderLocks {

    /** The file; it holds nothing and is never deleted: who locked a deleted one would lock out nobody. */
    static final String FILE = "LOCK";

    private static final Map<Object, FolderLocks> FOLDERS = new HashMap<>();

    private final Object folder;
    private final Object file;
    private final FileChannel channel;
    private final Map<String, FileLock> held = new HashMap<>();

    private FolderLocks(Object folder, Object file, FileChannel channel) {
        this.folder = folder;
        this.file = file;
        this.channel = channel;
    }

    /** Takes a lock; empty when somebody has it. None of this can be interrupted, and all of it is quick. */
    static Optional<Disk.Lock> take(Path folder, String what) throws IOException {
        synchronized (FOLDERS) {
            Object key = key(folder);
            FolderLocks locks = FOLDERS.get(key);
            if (locks == null) {
                locks = open(key, folder.resolve(FILE));
                FOLDERS.put(key, locks);
            }
            try {
                return locks.take(what, folder.resolve(FILE));
            } finally {
                locks.closeIfIdle();
            }
        }
    }

    private static FolderLocks open(Object key, Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        return new FolderLocks(key, key(path), channel);
    }

    private Optional<Disk.Lock> take(String what, Path path) throws IOException {
        if (!key(path).equals(file)) {
            throw new IOException("the file " + path + " was replaced while locks were held in it; end all writers of "
                    + "this folder, then start them again");
        }
        if (held.containsKey(what)) {
            return Optional.empty();
        }
        try {
            FileLock lock = channel.tryLock(place(what), 1, false);
            if (lock == null) {
                return Optional.empty();
            }
            held.put(what, lock);
            return Optional.of(() -> release(what, lock));
        } catch (OverlappingFileLockException heldByAnotherLoaderOfThisClass) {
            return Optional.empty();
        }
    }

    private void release(String what, FileLock lock) throws IOException {
        synchronized (FOLDERS) {
            if (held.remove(what, lock)) {
                try {
                    lock.release();
                } finally {
                    closeIfIdle();
                }
            }
        }
    }

    private void closeIfIdle() throws IOException {
        if (held.isEmpty()) {
            FOLDERS.remove(folder);
            channel.close();
        }
    }

    /** One folder may have several paths; where the system tells what it is, that counts. */
    private static Object key(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return Objects.requireNonNullElse(key, path);
    }

    /** Locks need no bytes to be there: each name has a place of its own far out in the file. */
    private static long place(String what) {
        String hash = FrameJson.hash(what.getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(hash.substring(0, 16), 16) >>> 2;
    }
}
