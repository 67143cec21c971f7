/**
 * The fault laboratory of debates on Kafka: workers in processes of their own that are killed, stopped and cut off, a broker that
 * is too, and a checker that believes nothing but what is in the topics and what those saw who were asked and paid.
 *
 * <p>Read {@link dev.dialectic.kafka.lab.Lab} first, then {@link dev.dialectic.kafka.lab.TopicChecker}. {@link
 * dev.dialectic.kafka.lab.WorkerProcess} is a worker, {@link dev.dialectic.kafka.lab.LedgerServer} keeps account of what was paid,
 * {@link dev.dialectic.kafka.lab.Proxy} stands between clients and broker. What is tried is in the classes whose names end in
 * {@code Faults}.
 */
@NullMarked
package dev.dialectic.kafka.lab;

import org.jspecify.annotations.NullMarked;
