/**
 * What goes wrong that is nobody's mistake in calling. Start with {@link dev.dialectic.error.DialecticException}. Uses no other
 * package.
 */
@NullMarked
package dev.dialectic.error;

import org.jspecify.annotations.NullMarked;
