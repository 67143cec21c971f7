package dev.dialectic.kafka;

/**
 * A record among the events that was not believed: forged, or late from a writer that was followed by another. Immutable.
 *
 * @param topic the topic
 * @param partition the partition, from 0
 * @param offset its place there, from 0
 * @param reason why it is no event
 */
public record IgnoredRecord(String topic, int partition, long offset, String reason) {}
