package dev.dialectic.kafka.metrics;

import dev.dialectic.kafka.KafkaTransport;
import dev.dialectic.kafka.WorkerStatus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How a worker fares, as meters: {@code WorkerMeters.of(transport).bindTo(registry)}. Thread-safe. They are up to half a second
 * older than {@link KafkaTransport#status()}.
 *
 * <table>
 * <caption>Meters</caption>
 * <tr><th>name</th><th>type</th></tr>
 * <tr><td>{@code dialectic.worker.partitions}</td><td>gauge</td></tr>
 * <tr><td>{@code dialectic.worker.lag}, {@code dialectic.worker.waiting}</td><td>gauges in questions</td></tr>
 * <tr><td>{@code dialectic.worker.oldest.unaccepted}</td><td>gauge of time</td></tr>
 * <tr><td>{@code dialectic.worker.open}, {@code dialectic.worker.stalled}</td><td>gauges in debates</td></tr>
 * <tr><td>{@code dialectic.worker.ended}</td><td>gauge: 1 if no more questions are taken on though nobody closed the transport</td></tr>
 * <tr><td>{@code dialectic.worker.fenced}, {@code dialectic.worker.dead.letters}, {@code dialectic.worker.aborted}</td><td>counters
 * </td></tr>
 * </table>
 */
public final class WorkerMeters implements MeterBinder, AutoCloseable {

    private static final String QUESTIONS = "questions";
    private static final String DEBATES = "debates";

    private final Supplier<WorkerStatus> status;
    private final List<Numbers<WorkerStatus>> bindings = new ArrayList<>();

    /**
     * Meters of a status, wherever it comes from.
     *
     * @param status tells it, on the thread of whoever reads a meter; it should not wait for brokers
     */
    public WorkerMeters(Supplier<WorkerStatus> status) {
        this.status = Objects.requireNonNull(status, "status");
    }

    /**
     * The meters of a transport.
     *
     * @param transport whose status they tell
     * @return the meters
     */
    public static WorkerMeters of(KafkaTransport transport) {
        return new WorkerMeters(transport::status);
    }

    /**
     * Registers the meters.
     *
     * @param registry where they are registered
     */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        Numbers<WorkerStatus> numbers = new Numbers<>(registry, status);
        questions(numbers);
        debates(numbers);
        counters(numbers);
        bindings.add(numbers);
    }

    private static void questions(Numbers<WorkerStatus> numbers) {
        numbers.gauge(
                "dialectic.worker.partitions",
                "partitions",
                "Partitions that the group has given to this worker",
                now -> now.partitions().size());
        numbers.gauge(
                "dialectic.worker.lag",
                QUESTIONS,
                "Questions brought to these partitions that nobody took on",
                WorkerStatus::lag);
        numbers.gauge(
                "dialectic.worker.waiting",
                QUESTIONS,
                "Questions that were taken on and wait to be claimed",
                WorkerStatus::waiting);
        numbers.time(
                "dialectic.worker.oldest.unaccepted",
                "How long ago the oldest question that nobody took on was brought",
                WorkerStatus::oldestUnaccepted);
    }

    private static void debates(Numbers<WorkerStatus> numbers) {
        numbers.gauge(
                "dialectic.worker.open",
                DEBATES,
                "Debates that are claimed here",
                now -> now.open().size());
        numbers.gauge(
                "dialectic.worker.stalled",
                DEBATES,
                "Debates that stand still because brokers do not answer",
                now -> now.stalled().size());
        numbers.gauge(
                "dialectic.worker.ended",
                "workers",
                "1 if no more questions are taken on though nobody closed the transport",
                now -> now.ended().isPresent() ? 1 : 0);
    }

    private static void counters(Numbers<WorkerStatus> numbers) {
        numbers.counter(
                "dialectic.worker.fenced",
                "partitions",
                "Partitions that were found to be another's while debates of them were held here",
                WorkerStatus::fenced);
        numbers.counter(
                "dialectic.worker.dead.letters",
                BaseUnits.MESSAGES,
                "Records set aside because they are no questions",
                WorkerStatus::deadLetters);
        numbers.counter(
                "dialectic.worker.aborted", "transactions", "Transactions that were taken back", WorkerStatus::aborted);
    }

    /** Takes the meters out of every registry that they were bound to. */
    @Override
    public synchronized void close() {
        bindings.forEach(Numbers::remove);
        bindings.clear();
    }
}
