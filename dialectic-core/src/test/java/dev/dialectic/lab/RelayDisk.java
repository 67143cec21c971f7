package dev.dialectic.lab;

import dev.dialectic.journal.file.Disk;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Does as another disk does, but for what is planted. Thread-safe as the other is. */
public class RelayDisk implements Disk {

    private final Disk disk;

    /** A disk that does as another one. */
    public RelayDisk(Disk disk) {
        this.disk = disk;
    }

    @Override
    public List<String> names() throws IOException {
        return disk.names();
    }

    @Override
    public Optional<Long> size(String name) throws IOException {
        return disk.size(name);
    }

    @Override
    public Optional<Instant> written(String name) throws IOException {
        return disk.written(name);
    }

    @Override
    public byte[] read(String name) throws IOException {
        return disk.read(name);
    }

    @Override
    public OpenFile open(String name) throws IOException {
        return new File(name, disk.open(name));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        disk.delete(name);
    }

    @Override
    public void syncFolder() throws IOException {
        disk.syncFolder();
    }

    @Override
    public Optional<Lock> lock(String what) throws IOException {
        return disk.lock(what);
    }

    @Override
    public String where() {
        return disk.where();
    }

    /** Bytes are about to be written to a file. */
    void append(String name, OpenFile file, byte[] bytes) throws IOException {
        file.append(bytes);
    }

    /** A file is about to be synced. */
    void sync(OpenFile file) throws IOException {
        file.sync();
    }

    /** A file is about to be cut. */
    void cut(String name, OpenFile file, long size) throws IOException {
        file.truncate(size);
    }

    private final class File implements OpenFile {

        private final String name;
        private final OpenFile file;

        File(String name, OpenFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            RelayDisk.this.append(name, file, bytes);
        }

        @Override
        public void sync() throws IOException {
            RelayDisk.this.sync(file);
        }

        @Override
        public void truncate(long size) throws IOException {
            cut(name, file, size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
