package dev.dialectic.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A folder on a disk that several processes have mounted: names that point to files, those that are synced and those that are
 * not, and who holds which lock. Guarded by itself.
 */
final class Volume {

    /** A name that was given or taken and is not synced. */
    private interface NameChange {
        void on(Map<String, Inode> names);
    }

    private final Map<String, Inode> names = new TreeMap<>();
    private final Map<String, Inode> durable = new TreeMap<>();
    private final List<NameChange> unsynced = new ArrayList<>();
    final Map<String, FaultyDisk> locks = new TreeMap<>();

    Volume(DiskImage image) {
        image.files().forEach((name, bytes) -> names.put(name, new Inode(bytes.clone())));
        durable.putAll(names);
    }

    Map<String, Inode> names() {
        return names;
    }

    long used() {
        return names.values().stream().mapToLong(Inode::length).sum();
    }

    private void change(NameChange change) {
        change.on(names);
        unsynced.add(change);
    }

    void create(String name) {
        Inode file = new Inode(new byte[0]);
        change(all -> all.put(name, file));
    }

    void rename(String from, String to) {
        Inode file = names.get(from);
        change(all -> {
            all.remove(from, file);
            all.put(to, file);
        });
    }

    void delete(String name) {
        Inode file = names.get(name);
        change(all -> all.remove(name, file));
    }

    void syncNames() {
        durable.clear();
        durable.putAll(names);
        unsynced.clear();
    }

    DiskImage image() {
        Map<String, byte[]> files = new TreeMap<>();
        names.forEach((name, file) -> files.put(name, file.bytes()));
        return new DiskImage(files);
    }

    /** What a loss of power can leave, each once: the names in each way, and one file in each way while others lose all or nothing. */
    List<DiskImage> leftByPowerLoss(PowerLoss loss) {
        Set<DiskImage> images = new LinkedHashSet<>();
        for (int kept : loss.names(unsynced.size())) {
            Map<String, Inode> left = namesLeft(kept);
            images.add(image(left, false));
            for (Map.Entry<String, Inode> file : left.entrySet()) {
                images.addAll(withEachStateOf(file.getKey(), left, loss));
            }
            images.add(image(left, true));
        }
        return List.copyOf(images);
    }

    private Map<String, Inode> namesLeft(int kept) {
        Map<String, Inode> left = new TreeMap<>(durable);
        int early = Math.max(0, unsynced.size() - PowerLoss.MOST_NAMES);
        for (int i = 0; i < unsynced.size(); i++) {
            boolean keep = i < early ? kept != 0 : (kept & 1 << (i - early)) != 0;
            if (keep) {
                unsynced.get(i).on(left);
            }
        }
        return left;
    }

    private Collection<DiskImage> withEachStateOf(String name, Map<String, Inode> left, PowerLoss loss) {
        List<DiskImage> images = new ArrayList<>();
        Inode file = left.get(name);
        if (file == null || file.isSynced()) {
            return images;
        }
        for (boolean othersKept : List.of(false, true)) {
            Map<String, byte[]> files = image(left, othersKept).files();
            for (byte[] state : file.leftByPowerLoss(loss)) {
                Map<String, byte[]> one = new TreeMap<>(files);
                one.put(name, state);
                images.add(new DiskImage(one));
            }
        }
        return images;
    }

    private static DiskImage image(Map<String, Inode> left, boolean kept) {
        Map<String, byte[]> files = new TreeMap<>();
        left.forEach((name, file) -> {
            List<byte[]> states = file.leftByPowerLoss(PowerLoss.WORST);
            files.put(name, states.get(kept ? states.size() - 1 : 0));
        });
        return new DiskImage(files);
    }
}
