/**
 * A fault laboratory for journals: disks that lose power, fill up and lie, processes that end anywhere, and a checker that
 * believes nothing but what was written down.
 *
 * <p>Read {@link dev.dialectic.lab.FaultyDisk} first, then {@link dev.dialectic.lab.JournalChecker}. The {@link
 * dev.dialectic.lab.Ledger} is what agents and callers saw with their own eyes; the checker holds a journal against it and
 * names the {@link dev.dialectic.lab.Invariant} that is broken. A {@link dev.dialectic.lab.Trial} lives a debate through any
 * number of crashes, over any journal; a {@link dev.dialectic.lab.Nemesis} does it to many debates with faults drawn from a
 * seed. All of it is packed with the contracts, for whoever writes a journal elsewhere.
 */
@NullMarked
package dev.dialectic.lab;

import org.jspecify.annotations.NullMarked;
