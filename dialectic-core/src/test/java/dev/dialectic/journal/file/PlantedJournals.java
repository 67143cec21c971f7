package dev.dialectic.journal.file;

import java.time.Clock;

/** File journals with a bug in them, for those who have to show that they would notice. Stateless and thread-safe. */
public final class PlantedJournals {

    private PlantedJournals() {}

    /**
     * A journal that is written by whoever appends, so that an interrupt reaches the file.
     *
     * @param disk where it is kept
     * @return the journal
     */
    public static FileJournal writtenByWhoeverAppends(Disk disk) {
        return new FileJournal(new Setting(
                disk, Durability.ALWAYS, Clock.systemUTC(), debate -> new Caller(), ScanRule.STRICT, Signing.PROCESS));
    }

    /**
     * A journal that takes whatever it cannot read for the torn end of a writing.
     *
     * @param disk where it is kept
     * @return the journal
     */
    public static FileJournal takingDamageForTorn(Disk disk) {
        return new FileJournal(new Setting(
                disk,
                Durability.ALWAYS,
                Clock.systemUTC(),
                Writer::thread,
                new ScanRule() {
                    @Override
                    public boolean provesDurable(Frame later, long unreadable) {
                        return false;
                    }
                },
                Signing.PROCESS));
    }
}
