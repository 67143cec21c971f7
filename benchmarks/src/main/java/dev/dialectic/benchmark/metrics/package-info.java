/** What it costs to count. Begin with {@link dev.dialectic.benchmark.metrics.MetricsBenchmark}. */
@NullMarked
package dev.dialectic.benchmark.metrics;

import org.jspecify.annotations.NullMarked;
