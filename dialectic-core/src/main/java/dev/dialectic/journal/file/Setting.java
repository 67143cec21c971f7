package dev.dialectic.journal.file;

import dev.dialectic.event.DebateId;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/**
 * What a file journal works with. Immutable and thread-safe.
 *
 * @param disk the folder
 * @param durability when the disk is waited for
 * @param clock what tells when something was written
 * @param writers gives the thread that writes a debate; another one only in tests, to show what it is good for
 * @param rule how files are scanned; another one only in tests, likewise
 * @param signing how frames are signed; in another way only in tests, whose files should not change
 */
record Setting(
        Disk disk,
        Durability durability,
        Clock clock,
        Function<DebateId, ExecutorService> writers,
        ScanRule rule,
        Signing signing) {

    Setting {
        Objects.requireNonNull(disk, "disk");
        Objects.requireNonNull(durability, "durability");
        Objects.requireNonNull(clock, "clock");
    }

    static Setting of(Disk disk, Durability durability, Clock clock) {
        return new Setting(disk, durability, clock, Writer::thread, ScanRule.STRICT, Signing.PROCESS);
    }

    boolean syncs() {
        return durability != Durability.OS;
    }
}
