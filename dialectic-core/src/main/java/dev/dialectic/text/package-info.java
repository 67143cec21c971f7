/**
 * What text looks like and which words it has: hidden characters, normal forms, look-alike skeletons, whole words.
 *
 * <p>Read {@link dev.dialectic.text.VisibleText} first. Uses no other package of Dialectic.
 */
@NullMarked
package dev.dialectic.text;

import org.jspecify.annotations.NullMarked;
