package dev.dialectic.metrics;

/**
 * How much memory the process uses, and what debates hold of it as far as can be told. Immutable and thread-safe.
 *
 * @param used the heap that is used, with what is not collected yet, in bytes
 * @param committed the heap that the machine has given, in bytes
 * @param most the heap that the process may ask for, in bytes
 * @param characters of all texts in the events that were heard of debates that are not forgotten. No measure of the heap:
 *     where a debate is held, its state keeps each text at least once, a journal in memory shares it, and the objects around
 *     texts come on top. It tells debates that grow from those that do not
 */
public record MemoryUse(long used, long committed, long most, long characters) {

    /** How it is right now, beside the texts of debates. */
    static MemoryUse now(long characters) {
        Runtime runtime = Runtime.getRuntime();
        long committed = runtime.totalMemory();
        return new MemoryUse(committed - runtime.freeMemory(), committed, runtime.maxMemory(), characters);
    }
}
