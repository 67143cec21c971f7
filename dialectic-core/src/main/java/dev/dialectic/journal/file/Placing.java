package dev.dialectic.journal.file;

import java.io.IOException;

/** Puts whole files in their place. Stateless; used by the thread that holds a debate's lock. */
final class Placing {

    private static final String UNFINISHED = ".new";

    private Placing() {}

    /** Writes a file that is not there, so that it and its name last; what could be written in part only is deleted. */
    static void create(Setting setting, String name, byte[] bytes) throws IOException {
        try {
            write(setting, name, bytes);
            syncFolder(setting);
        } catch (IOException failed) {
            try {
                setting.disk().delete(name);
            } catch (IOException also) {
                failed.addSuppressed(also);
            }
            throw failed;
        }
    }

    /** Replaces a file at once: whatever happens, there is the old one or the new one. */
    static void replace(Setting setting, String name, byte[] bytes) throws IOException {
        Disk disk = setting.disk();
        String unfinished = name + UNFINISHED;
        disk.delete(unfinished);
        write(setting, unfinished, bytes);
        disk.rename(unfinished, name);
        syncFolder(setting);
    }

    /** Renames a file, so that its new name lasts. */
    static void rename(Setting setting, String from, String to) throws IOException {
        setting.disk().rename(from, to);
        syncFolder(setting);
    }

    static void syncFolder(Setting setting) throws IOException {
        if (setting.syncs()) {
            setting.disk().syncFolder();
        }
    }

    private static void write(Setting setting, String name, byte[] bytes) throws IOException {
        try (Disk.OpenFile file = setting.disk().open(name)) {
            file.append(bytes);
            if (setting.syncs()) {
                file.sync();
            }
        }
    }
}
