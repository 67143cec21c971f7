/**
 * What text may be trusted to look like: normal forms, hidden characters, look-alike skeletons.
 *
 * <p>Read {@link dev.dialectic.text.VisibleText} first. Uses no other package of Dialectic.
 */
@NullMarked
package dev.dialectic.text;

import org.jspecify.annotations.NullMarked;
