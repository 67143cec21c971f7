package dev.dialectic.cursor.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder held open, so that what is done in it is done in it, whatever its path means by then. No link is followed.
 * Where the system cannot hold folders open, every step checks for links instead. Used by one thread.
 */
final class OpenFolder implements AutoCloseable {

    private static final LinkOption NO_LINKS = LinkOption.NOFOLLOW_LINKS;
    private static final int LARGEST = 4 * 1024 * 1024;

    private final Path path;
    private final DirectoryStream<Path> stream;
    private final @Nullable SecureDirectoryStream<Path> secure;

    private OpenFolder(Path path, DirectoryStream<Path> stream) {
        this.path = path;
        this.stream = stream;
        this.secure = stream instanceof SecureDirectoryStream<Path> held ? held : null;
    }

    /** Opens a folder by its real path. */
    static OpenFolder at(Path root) throws IOException {
        Path real = root.toRealPath();
        return new OpenFolder(real, Files.newDirectoryStream(real));
    }

    /** Opens a folder in this one; empty when there is none. */
    Optional<OpenFolder> folder(String name) throws IOException {
        Optional<BasicFileAttributes> attributes = attributes(name);
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        if (!attributes.get().isDirectory()) {
            throw new FolderException(
                    FolderException.Problem.LINK,
                    path.resolve(name)
                            + ": expected a folder of its own, found a link or another kind; nothing is written");
        }
        return Optional.of(new OpenFolder(
                path.resolve(name),
                secure != null
                        ? secure.newDirectoryStream(Path.of(name), NO_LINKS)
                        : Files.newDirectoryStream(path.resolve(name))));
    }

    /** Makes a folder in this one if there is none. */
    void make(String name) throws IOException {
        if (attributes(name).isEmpty()) {
            Files.createDirectory(path.resolve(name));
            sync();
        }
    }

    /** The names in the folder; to be asked once. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> again =
                secure != null ? secure.newDirectoryStream(Path.of("."), NO_LINKS) : Files.newDirectoryStream(path)) {
            again.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        }
        return names.stream().sorted().toList();
    }

    /** What stands under a name, itself and not what it links to; empty when nothing does. */
    Optional<BasicFileAttributes> attributes(String name) throws IOException {
        try {
            return Optional.of(
                    secure != null
                            ? secure.getFileAttributeView(Path.of(name), BasicFileAttributeView.class, NO_LINKS)
                                    .readAttributes()
                            : Files.readAttributes(path.resolve(name), BasicFileAttributes.class, NO_LINKS));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** How many names the file has, where the system counts them. */
    int links(String name) throws IOException {
        boolean counts = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return counts ? (Integer) Files.getAttribute(path.resolve(name), "unix:nlink", NO_LINKS) : 1;
    }

    /** What a regular file holds; empty for anything else and for more than 4 MiB. */
    Optional<FileContent> read(String name) throws IOException {
        Optional<BasicFileAttributes> attributes = attributes(name);
        if (attributes.isEmpty()
                || !attributes.get().isRegularFile()
                || attributes.get().size() > LARGEST) {
            return Optional.empty();
        }
        try (SeekableByteChannel channel = open(name, Set.of(StandardOpenOption.READ, NO_LINKS))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), LARGEST));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return Optional.of(FileContent.of(Arrays.copyOf(bytes.array(), bytes.position())));
        }
    }

    /** Puts a file in place in one step: whoever looks sees all of the old bytes or all of the new ones. */
    void write(String name, FileContent content) throws IOException {
        String temporary = "." + name + ".dialectic-new";
        delete(temporary);
        try {
            try (SeekableByteChannel channel =
                    open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NO_LINKS))) {
                ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (channel instanceof FileChannel file) {
                    file.force(true);
                }
            }
            move(temporary, name);
        } catch (IOException failed) {
            delete(temporary);
            throw failed;
        }
        sync();
    }

    /** Deletes a file, or a link itself, if it is there. */
    void delete(String name) throws IOException {
        Optional<BasicFileAttributes> there = attributes(name);
        if (there.isEmpty()) {
            return;
        }
        if (there.get().isDirectory()) {
            throw new FileAlreadyExistsException(path.resolve(name).toString());
        }
        if (secure != null) {
            secure.deleteFile(Path.of(name));
        } else {
            Files.delete(path.resolve(name));
        }
        sync();
    }

    private void move(String from, String to) throws IOException {
        if (secure != null) {
            secure.move(Path.of(from), secure, Path.of(to));
        } else {
            Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private SeekableByteChannel open(String name, Set<OpenOption> options) throws IOException {
        return secure != null
                ? secure.newByteChannel(Path.of(name), options)
                : Files.newByteChannel(path.resolve(name), options);
    }

    /** Makes names last, where the system lets a folder be synced. */
    private void sync() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ, NO_LINKS)) {
                folder.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
