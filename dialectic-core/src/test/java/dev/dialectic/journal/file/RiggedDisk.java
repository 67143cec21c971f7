package dev.dialectic.journal.file;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A disk that notes what is done to it, and fails when it is told to. Thread-safe. */
public final class RiggedDisk implements Disk {

    private final Disk disk;
    private final List<String> deeds = new ArrayList<>();
    private Predicate<String> failing = deed -> false;
    private long space = Long.MAX_VALUE;
    private boolean foldsCase;

    /** A disk over another one. */
    public RiggedDisk(Disk disk) {
        this.disk = disk;
    }

    /** From now on there is room for so many bytes, whatever is deleted. */
    public synchronized RiggedDisk space(long bytes) {
        space = bytes;
        return this;
    }

    /** From now on deeds fail, such as {@code sync one.journal}, that are like this. */
    synchronized RiggedDisk failing(Predicate<String> deeds) {
        failing = deeds;
        return this;
    }

    /** From now on upper and lower case are the same. */
    synchronized RiggedDisk foldingCase() {
        foldsCase = true;
        return this;
    }

    /** What was done since this was asked the last time. */
    synchronized List<String> deeds() {
        List<String> done = List.copyOf(deeds);
        deeds.clear();
        return done;
    }

    private synchronized void doing(String deed) throws IOException {
        deeds.add(deed);
        if (failing.test(deed)) {
            throw new IOException("Input/output error");
        }
    }

    private String name(String name) {
        return foldsCase ? name.toLowerCase(Locale.ROOT) : name;
    }

    @Override
    public List<String> names() throws IOException {
        return disk.names();
    }

    @Override
    public Optional<Long> size(String name) throws IOException {
        return disk.size(name(name));
    }

    @Override
    public Optional<Instant> written(String name) throws IOException {
        return disk.written(name(name));
    }

    @Override
    public byte[] read(String name) throws IOException {
        doing("read " + name);
        return disk.read(name(name));
    }

    @Override
    public OpenFile open(String name) throws IOException {
        doing("open " + name);
        return new Rigged(name, disk.open(name(name)));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        doing("rename " + from + " " + to);
        disk.rename(name(from), name(to));
    }

    @Override
    public void delete(String name) throws IOException {
        doing("delete " + name);
        disk.delete(name(name));
    }

    @Override
    public void syncFolder() throws IOException {
        doing("sync folder");
        disk.syncFolder();
    }

    @Override
    public Optional<Lock> lock(String what) throws IOException {
        return disk.lock(name(what));
    }

    @Override
    public String where() {
        return disk.where();
    }

    private synchronized int roomFor(byte[] bytes) {
        int room = (int) Math.min(bytes.length, space);
        space -= room;
        return room;
    }

    private final class Rigged implements OpenFile {

        private final String name;
        private final OpenFile file;

        Rigged(String name, OpenFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            doing("append " + name);
            int room = roomFor(bytes);
            file.append(Arrays.copyOf(bytes, room));
            if (room < bytes.length) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public void sync() throws IOException {
            doing("sync " + name);
            file.sync();
        }

        @Override
        public void truncate(long size) throws IOException {
            doing("truncate " + name);
            file.truncate(size);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
