/**
 * The root of what the library throws.
 *
 * <p>Uses no other package of Dialectic.
 */
@NullMarked
package dev.dialectic.error;

import org.jspecify.annotations.NullMarked;
