package dev.dialectic.metrics;

/**
 * Is told when to scale out, and does it: starts a worker, asks an orchestrator, wakes a person. Called by one thread at a time,
 * that of whoever {@linkplain ScalingWatch#check checks}. What it throws is logged and harms nobody.
 */
@FunctionalInterface
public interface ScalingHook {

    /**
     * Takes advice.
     *
     * @param advice what is advised, and why
     */
    void advised(ScalingAdvice advice);
}
