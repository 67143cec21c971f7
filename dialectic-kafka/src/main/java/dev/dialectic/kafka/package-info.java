/**
 * Debates over Kafka or Redpanda: the journal, the transport and the workers that share questions between processes. Read {@link
 * dev.dialectic.kafka.KafkaJournal} first; how events lie on topics is behind {@link dev.dialectic.kafka.TopicLayout}. May use the
 * packages of core and the Kafka client; core never sees this package.
 */
@NullMarked
package dev.dialectic.kafka;

import org.jspecify.annotations.NullMarked;
