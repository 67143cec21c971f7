/**
 * The algorithms behind the rules that compare options in pairs, on flat arrays of strengths, for polls of any size: the strength of
 * option a above option b stands at a × options + b.
 *
 * <p>Read {@link dev.dialectic.vote.pairwise.StrongestPaths} first. Uses no other package. {@link
 * dev.dialectic.vote.Pairwise#strengths} makes such an array for a poll.
 */
@NullMarked
package dev.dialectic.vote.pairwise;

import org.jspecify.annotations.NullMarked;
