/**
 * The metrics of debates and of workers as meters of Micrometer, for whoever has a registry. Needs {@code
 * io.micrometer:micrometer-core}, which is optional: without it every other package works as before.
 *
 * <p>Read {@link dev.dialectic.kafka.metrics.DebateMeters} first. Uses {@code dev.dialectic.metrics} and {@code dev.dialectic.kafka}.
 */
@NullMarked
package dev.dialectic.kafka.metrics;

import org.jspecify.annotations.NullMarked;
