package dev.dialectic.journal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of this machine. Thread-safe.
 *
 * <p>The folder may be a symbolic link; a file in it may not: who can place a link there could have the journal write
 * elsewhere. On Windows, where a folder cannot be synced, {@link #syncFolder} promises what the file system does.
 *
 * <p>An interrupt closes the file that the interrupted thread is writing, and so loses it: threads that write must not be
 * interrupted. {@link FileJournal} sees to that. Reading may be interrupted without effect.
 */
public final class FolderDisk implements Disk {

    private static final boolean SYNCS_FOLDERS =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path folder;

    private FolderDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * The disk of a folder, which is created where it is not there.
     *
     * @param folder the folder
     * @return its disk
     * @throws IOException if it is no folder and cannot become one
     */
    public static FolderDisk at(Path folder) throws IOException {
        Path path = folder.toAbsolutePath().normalize();
        List<Path> parents = new ArrayList<>();
        for (Path at = path; at != null && !Files.isDirectory(at); at = at.getParent()) {
            parents.add(at.getParent());
        }
        if (!parents.isEmpty()) {
            Files.createDirectories(path);
            for (Path parent : parents) {
                sync(parent);
            }
        }
        return new FolderDisk(path.toRealPath());
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(entry.getFileName().toString());
                }
            }
        } catch (java.nio.file.DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        names.remove(FolderLocks.FILE);
        return names;
    }

    @Override
    public Optional<Long> size(String name) throws IOException {
        return attributes(name).map(BasicFileAttributes::size);
    }

    @Override
    public Optional<Instant> written(String name) throws IOException {
        return attributes(name).map(found -> found.lastModifiedTime().toInstant());
    }

    private Optional<BasicFileAttributes> attributes(String name) throws IOException {
        Path file = file(name);
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw new IOException(file + ": expected a plain file, found "
                        + (found.isSymbolicLink() ? "a symbolic link" : "something else")
                        + "; only the folder may be a link");
            }
            return Optional.of(found);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return readOnce(name);
                } catch (ClosedByInterruptException again) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private byte[] readOnce(String name) throws IOException {
        if (size(name).isEmpty()) {
            throw new NoSuchFileException(file(name).toString());
        }
        try (InputStream bytes = Files.newInputStream(file(name), LinkOption.NOFOLLOW_LINKS)) {
            return bytes.readAllBytes();
        }
    }

    @Override
    public OpenFile open(String name) throws IOException {
        size(name);
        return new Channel(FileChannel.open(
                file(name), Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        size(from);
        Files.move(file(from), file(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public void syncFolder() throws IOException {
        sync(folder);
    }

    private static void sync(Path folder) throws IOException {
        if (SYNCS_FOLDERS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<Lock> lock(String what) throws IOException {
        return FolderLocks.take(folder, what);
    }

    @Override
    public String where() {
        return folder.toString();
    }

    /** Opening and closing the file of the locks would give all of them back. */
    private Path file(String name) {
        boolean plain = !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf(':') < 0;
        if (!plain || name.equals(".") || name.equals("..") || name.equals(FolderLocks.FILE)) {
            throw new IllegalArgumentException(folder + ": expected the name of a file in it, found \"" + name + "\"");
        }
        return folder.resolve(name);
    }

    /** A file that is open. */
    private record Channel(FileChannel channel) implements OpenFile {

        @Override
        public void append(byte[] bytes) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        public void sync() throws IOException {
            channel.force(false);
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
