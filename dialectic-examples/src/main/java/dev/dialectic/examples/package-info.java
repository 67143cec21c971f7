/** One short program for each thing that people do with Dialectic. Their marked regions are the README's blocks. */
@NullMarked
package dev.dialectic.examples;

import org.jspecify.annotations.NullMarked;
