package dev.dialectic.kafka;

import java.time.Instant;

/**
 * A record that was brought as a question and is none. Immutable.
 *
 * @param place by which it is found among the dead letters, from 0
 * @param at when it was set aside
 * @param topic the topic that it was brought to
 * @param partition the partition there, from 0; -1 if that is not known
 * @param offset its place there, from 0; -1 if that is not known
 * @param error the class of the error that was met with
 * @param reason what was expected and what was found, on one line
 * @param attempts how often it was set aside, at least 1: more if it was replayed before
 * @param whole whether all of its value was kept; otherwise the first megabyte
 * @param replayed whether it was brought once more since
 * @param text the begin of its value, on one line and without hidden characters
 */
public record DeadLetter(
        long place,
        Instant at,
        String topic,
        int partition,
        long offset,
        String error,
        String reason,
        int attempts,
        boolean whole,
        boolean replayed,
        String text) {}
