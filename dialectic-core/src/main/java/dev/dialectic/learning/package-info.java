/**
 * What many polls teach: which answers are right when nobody says so, whom to trust, what a confidence is worth, and
 * when to stop asking. Read {@link dev.dialectic.learning.TruthInference} first, and {@link
 * dev.dialectic.learning.TrackRecord} for debates whose truth became known. It may use vote and what vote uses, does
 * no I/O and draws no random number.
 */
@NullMarked
package dev.dialectic.learning;

import org.jspecify.annotations.NullMarked;
