package dev.dialectic.lab;

import dev.dialectic.journal.file.Disk;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.util.Arrays;

/** A file that a process has open on a {@link FaultyDisk}. An interrupt closes it, as it does a channel. */
final class FaultyFile implements Disk.OpenFile {

    private final FaultyDisk disk;
    private final Inode inode;
    private final String name;
    private boolean open = true;

    FaultyFile(FaultyDisk disk, Inode inode, String name) {
        this.disk = disk;
        this.inode = inode;
        this.name = name;
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        synchronized (disk.volume()) {
            requireOpen();
            boolean fails = disk.faults().writeFails();
            int half = bytes.length / 2;
            disk.operate(
                    "append " + bytes.length + " to " + name,
                    () -> write(Arrays.copyOf(bytes, half), false),
                    () -> write(Arrays.copyOfRange(bytes, half, bytes.length), fails));
        }
    }

    private void write(byte[] bytes, boolean fails) throws IOException {
        if (fails) {
            throw new IOException("append to " + name + ": Input/output error");
        }
        long room = Math.max(0, disk.faults().capacity() - disk.volume().used());
        if (room < bytes.length) {
            inode.append(Arrays.copyOf(bytes, (int) room));
            throw new IOException("append to " + name + ": No space left on device");
        }
        inode.append(bytes);
    }

    @Override
    public void sync() throws IOException {
        synchronized (disk.volume()) {
            requireOpen();
            disk.operate("sync " + name, () -> {
                if (disk.faults().syncFails()) {
                    inode.failSync();
                    throw new IOException("sync " + name + ": Input/output error");
                }
                inode.sync();
            });
        }
    }

    @Override
    public void truncate(long size) throws IOException {
        synchronized (disk.volume()) {
            requireOpen();
            disk.operate("cut " + name + " to " + size, () -> inode.cut(size));
        }
    }

    @Override
    public void close() {
        synchronized (disk.volume()) {
            open = false;
        }
    }

    private void requireOpen() throws IOException {
        if (disk.hasEnded()) {
            throw new Crash("the process ended before");
        }
        if (!open) {
            throw new ClosedChannelException();
        }
        if (Thread.currentThread().isInterrupted()) {
            open = false;
            throw new ClosedByInterruptException();
        }
    }
}
