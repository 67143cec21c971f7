package dev.dialectic.lab;

import dev.dialectic.journal.file.Disk;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Disks that play a bug of the journal over them. Stateless. */
final class PlantedDisks {

    private PlantedDisks() {}

    /** The journal never syncs. */
    static Disk neverSynced(Disk disk) {
        return new RelayDisk(disk) {
            @Override
            void sync(OpenFile file) {
                // The bug.
            }
        };
    }

    /** The journal goes on behind a torn end that it never cut. */
    static Disk neverCut(Disk disk) {
        Map<String, Long> uncut = new HashMap<>();
        return new RelayDisk(disk) {
            @Override
            void cut(String name, OpenFile file, long size) throws IOException {
                uncut.put(name, disk.size(name).orElseThrow() - size);
            }

            @Override
            public void rename(String from, String to) throws IOException {
                if (to.endsWith(".journal")) {
                    disk.delete(from);
                } else {
                    super.rename(from, to);
                }
            }

            @Override
            public Optional<Long> size(String name) throws IOException {
                return disk.size(name).map(bytes -> bytes - uncut.getOrDefault(name, 0L));
            }
        };
    }

    /** The journal does not look whether somebody else has written since. */
    static Disk blind(Disk disk) {
        Map<String, Long> own = new HashMap<>();
        return new RelayDisk(disk) {
            @Override
            void append(String name, OpenFile file, byte[] bytes) throws IOException {
                long before =
                        own.containsKey(name) ? own.get(name) : disk.size(name).orElseThrow();
                super.append(name, file, bytes);
                own.put(name, before + bytes.length);
            }

            @Override
            public Optional<Long> size(String name) throws IOException {
                return own.containsKey(name) ? Optional.of(own.get(name)) : disk.size(name);
            }

            @Override
            public void rename(String from, String to) throws IOException {
                super.rename(from, to);
                own.remove(from);
                own.remove(to);
            }
        };
    }
}
