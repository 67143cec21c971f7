/**
 * Why a poll came out as it did, and how easily it might not have.
 *
 * <p>Read {@link dev.dialectic.consensus.explain.Explanation} first. Uses {@code vote} and {@code consensus}.
 */
@NullMarked
package dev.dialectic.consensus.explain;

import org.jspecify.annotations.NullMarked;
