/**
 * Keeps a repository's {@code .cursor} folder up to date: events are detected, agents generated, candidate rules mined
 * and debated, the winners written. It can be embedded apart from the command line.
 */
@NullMarked
package dev.dialectic.cursor;

import org.jspecify.annotations.NullMarked;
