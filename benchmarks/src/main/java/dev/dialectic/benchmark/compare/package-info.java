/**
 * Which strategy would have decided recorded votes best. {@link dev.dialectic.benchmark.compare.Comparison} is the type to
 * read first; a format of one's own is a {@link dev.dialectic.benchmark.compare.VoteReader}, a strategy of one's own a {@link
 * dev.dialectic.vote.VotingStrategy} or, when it learns, a {@link dev.dialectic.benchmark.compare.ComparedStrategy}.
 */
@NullMarked
package dev.dialectic.benchmark.compare;

import org.jspecify.annotations.NullMarked;
