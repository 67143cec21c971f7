package dev.dialectic.benchmark.vote;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark gave.
 *
 * @param name its method, and the values of its parameters after a colon
 * @param nanos the median call
 * @param bytes what a call allocates, on average
 */
record Timing(String name, double nanos, double bytes) {

    /** By name. */
    static Map<String, Timing> of(Collection<RunResult> results) {
        Map<String, Timing> timings = new TreeMap<>();
        for (RunResult result : results) {
            StringBuilder name = new StringBuilder(last(result.getParams().getBenchmark()));
            result.getParams().getParamsKeys().stream()
                    .filter(key -> !key.equals("polls"))
                    .forEach(key -> name.append(':').append(result.getParams().getParam(key)));
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            timings.put(name.toString(), new Timing(name.toString(), median, bytes(result)));
        }
        return timings;
    }

    private static double bytes(RunResult result) {
        double[] bytes = {Double.NaN};
        result.getSecondaryResults().forEach((label, secondary) -> {
            if (label.endsWith("gc.alloc.rate.norm")) {
                bytes[0] = secondary.getScore();
            }
        });
        return bytes[0];
    }

    private static String last(String method) {
        return method.substring(method.lastIndexOf('.') + 1);
    }

    static Optional<Double> nanos(Map<String, Timing> timings, String name) {
        return Optional.ofNullable(timings.get(name)).map(Timing::nanos);
    }
}
