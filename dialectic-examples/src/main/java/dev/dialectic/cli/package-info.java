/** The {@code dialectic} command. Start with {@link dev.dialectic.cli.DialecticCommand}. May use every other package. */
@NullMarked
package dev.dialectic.cli;

import org.jspecify.annotations.NullMarked;
