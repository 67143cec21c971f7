/**
 * How candidate rules are debated: agents that weigh evidence, each in its own way.
 *
 * <p>Uses {@code mine} and the core.
 */
@NullMarked
package dev.dialectic.cursor.debate;

import org.jspecify.annotations.NullMarked;
