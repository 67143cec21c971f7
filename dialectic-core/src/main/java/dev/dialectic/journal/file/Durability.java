package dev.dialectic.journal.file;

/** When a file journal makes the disk promise that what was written lasts. */
public enum Durability {

    /**
     * Each append waits for the disk. The safe choice, and the default: beside the call to a model that an event tells of,
     * the wait is nothing.
     */
    ALWAYS,

    /** {@code sync} waits for the disk, so that all that was appended since the last time shares one wait. */
    GROUP,

    /**
     * Nothing waits for the disk: what was written survives the end of the process, but not that of the machine. A loss of
     * power may leave a debate without its end; then it is refused, and {@link FileJournal#salvage} keeps what there is.
     */
    OS
}
