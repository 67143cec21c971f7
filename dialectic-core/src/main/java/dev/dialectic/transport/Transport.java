package dev.dialectic.transport;

/** How questions come in and events go out. Implementations must be thread-safe. */
public interface Transport extends Inbox, EventStream {}
