package dev.dialectic.agent;

import dev.dialectic.debate.Debater;
import dev.dialectic.vote.Voter;

/**
 * Debates and votes. Implementations must be thread-safe, since one may sit in several debates at a time; within one
 * debate it is asked one thing at a time.
 */
public interface Agent extends Debater, Voter {}
