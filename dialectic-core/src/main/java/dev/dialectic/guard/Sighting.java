package dev.dialectic.guard;

/** A sign, where it was seen in the form of the text that was read, in chars, and in which words. Immutable and thread-safe. */
record Sighting(InjectionSign sign, int position, String quote) {}
