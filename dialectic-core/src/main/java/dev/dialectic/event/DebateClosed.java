package dev.dialectic.event;

/**
 * Nothing more happens unless the debate is reopened. Immutable and thread-safe.
 */
public record DebateClosed() implements DebateEvent {}
