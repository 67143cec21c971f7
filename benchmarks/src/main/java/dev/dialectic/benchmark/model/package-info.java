/** What a call of a model costs besides the model. Begin with {@link dev.dialectic.benchmark.model.ModelCallBenchmark}. */
@NullMarked
package dev.dialectic.benchmark.model;

import org.jspecify.annotations.NullMarked;
