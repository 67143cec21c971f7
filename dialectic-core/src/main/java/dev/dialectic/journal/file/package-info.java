/**
 * Debates in a folder, one file each, that survive crashes and tell when they are damaged.
 *
 * <p>Read {@link dev.dialectic.journal.file.FileJournal} first. Uses {@code journal}, {@code event}, {@code error} and the
 * packages they use.
 */
@NullMarked
package dev.dialectic.journal.file;

import org.jspecify.annotations.NullMarked;
