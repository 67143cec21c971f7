package dev.dialectic.kafka.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Registers meters that all read one look at numbers, and takes them away again. Thread-safe. */
final class Numbers<T> {

    private final MeterRegistry registry;
    private final Look<T> look;
    private final Set<Meter> registered = ConcurrentHashMap.newKeySet();

    Numbers(MeterRegistry registry, Supplier<T> source) {
        this.registry = registry;
        this.look = new Look<>(source, registry.config().clock());
    }

    void gauge(String name, String unit, String description, ToDoubleFunction<T> number) {
        registered.add(Gauge.builder(name, look, source -> number.applyAsDouble(source.now()))
                .baseUnit(unit)
                .description(description)
                // Nobody else keeps the look.
                .strongReference(true)
                .register(registry));
    }

    /** A gauge in the unit in which the registry tells times. */
    void time(String name, String description, Function<T, Duration> number) {
        registered.add(TimeGauge.builder(
                        name,
                        look,
                        TimeUnit.NANOSECONDS,
                        source -> number.apply(source.now()).toNanos())
                .description(description)
                .strongReference(true)
                .register(registry));
    }

    void counter(String name, String unit, String description, ToDoubleFunction<T> number) {
        counter(name, Tags.empty(), unit, description, number);
    }

    void counter(String name, Tags tags, String unit, String description, ToDoubleFunction<T> number) {
        registered.add(FunctionCounter.builder(name, look, source -> number.applyAsDouble(source.now()))
                .tags(tags)
                .baseUnit(unit)
                .description(description)
                .register(registry));
    }

    void remove() {
        registered.forEach(registry::remove);
    }
}
