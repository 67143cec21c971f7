/**
 * The only shell: does what the pure state asks for and journals what came of it.
 *
 * <p>Read {@link dev.dialectic.run.DebateRunner} first. Uses every other package but the root.
 */
@NullMarked
package dev.dialectic.run;

import org.jspecify.annotations.NullMarked;
