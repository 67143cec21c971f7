package dev.dialectic.event;

/**
 * The voters are about to be asked for their ballots. Immutable and thread-safe.
 *
 * @param round the round it belongs to
 */
public record PollOpened(int round) implements DebateEvent {}
