/**
 * How fast the file journal is beside what could have been used instead, and what of a damage each of them notices.
 *
 * <p>Read {@link dev.dialectic.benchmark.journal.Contender} first, then {@link dev.dialectic.benchmark.journal.JournalReport},
 * which measures all of them and prints the tables.
 */
@NullMarked
package dev.dialectic.benchmark.journal;

import org.jspecify.annotations.NullMarked;
