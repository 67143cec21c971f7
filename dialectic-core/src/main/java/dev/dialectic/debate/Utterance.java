package dev.dialectic.debate;

/** What a participant did with its turn to speak. Implementations are immutable and thread-safe. */
public sealed interface Utterance permits Position, Statement, Rebuttal, Judgment, Silence {}
