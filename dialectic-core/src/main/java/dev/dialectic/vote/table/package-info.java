/**
 * The columnar door to the voting rules: millions of ballots in arrays of numbers, where a debate has dozens in objects.
 *
 * <p>Read {@link dev.dialectic.vote.table.TableCount} first. {@link dev.dialectic.vote.table.ChoiceTable} and {@link
 * dev.dialectic.vote.table.RankingTable} hold the ballots; {@link dev.dialectic.vote.table.ChoiceCount}, {@link
 * dev.dialectic.vote.table.BordaCount}, {@link dev.dialectic.vote.table.PairCount} and {@link
 * dev.dialectic.vote.table.RunoffCount} count them, {@link dev.dialectic.vote.table.Ranges} with several threads.
 *
 * <p>It counts in doubles, where {@link dev.dialectic.vote.VotingStrategy#count} counts in exact decimals, and says how near
 * two sums may be before it calls them a tie: a decimal tie is never broken here, and what is apart by less than a part in 4
 * × 10<sup>12</sup> of what was counted is a tie too. Whole weights are counted exactly.
 *
 * <p>It may use {@code vote} and what that may use. It does no I/O and starts no thread.
 */
@NullMarked
package dev.dialectic.vote.table;

import org.jspecify.annotations.NullMarked;
