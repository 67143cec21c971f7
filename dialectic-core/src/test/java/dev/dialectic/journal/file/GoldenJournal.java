package dev.dialectic.journal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A journal whose files are the same each time that the same is written. */
public final class GoldenJournal {

    private GoldenJournal() {}

    /** The journal in a folder. */
    public static FileJournal in(Path folder) throws IOException {
        AtomicInteger writers = new AtomicInteger();
        Signing signing = new Signing("process 1", () -> String.format("%08x", writers.incrementAndGet()));
        return new FileJournal(new Setting(
                FolderDisk.at(folder), Durability.ALWAYS, Entries.CLOCK, Writer::thread, ScanRule.STRICT, signing));
    }
}
