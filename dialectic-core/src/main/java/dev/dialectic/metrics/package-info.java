/**
 * How debates fare, in numbers: how long agents take, how late subscribers hear, what stands still, and when to scale out.
 *
 * <p>Read {@link dev.dialectic.metrics.DebateMetrics} first. Uses {@code event} and the packages it uses.
 */
@NullMarked
package dev.dialectic.metrics;

import org.jspecify.annotations.NullMarked;
