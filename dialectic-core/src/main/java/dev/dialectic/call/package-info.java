/**
 * A call that may cost: which attempt it is, what came of it, what it used.
 *
 * <p>Read {@link dev.dialectic.call.Answer} first. Uses no other package of Dialectic.
 */
@NullMarked
package dev.dialectic.call;

import org.jspecify.annotations.NullMarked;
