/** What it costs to look at every text. Begin with {@link dev.dialectic.benchmark.guard.GuardBenchmark}. */
@NullMarked
package dev.dialectic.benchmark.guard;

import org.jspecify.annotations.NullMarked;
