/** A real broker on loopback, in a process of its own: for tests, which may kill, freeze and restart it. */
@NullMarked
package dev.dialectic.kafka.broker;

import org.jspecify.annotations.NullMarked;
