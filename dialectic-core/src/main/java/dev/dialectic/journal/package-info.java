/**
 * Where a debate's events are kept, in order and without gaps.
 *
 * <p>Read {@link dev.dialectic.journal.Journal} first. Uses {@code event}, {@code error} and the packages they use.
 */
@NullMarked
package dev.dialectic.journal;

import org.jspecify.annotations.NullMarked;
