/**
 * How fast votes are counted, in columns and in a debate, beside plain loops in Java and C.
 *
 * <p>Read {@link dev.dialectic.benchmark.vote.VoteBenchmark} first, then {@link dev.dialectic.benchmark.vote.VoteReport}, which
 * measures it and prints the table.
 */
@NullMarked
package dev.dialectic.benchmark.vote;

import org.jspecify.annotations.NullMarked;
