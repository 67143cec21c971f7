package dev.dialectic.llm.call;

import dev.dialectic.run.Threads;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * The gates of all models: share one among all agents, so that those of one model share its breaker and its bound on calls under
 * way. Thread-safe.
 *
 * <p>Calls are made on threads of its own, virtual where the runtime has them and daemon threads elsewhere, so that one that hangs
 * can be given up. Close it when no more calls are made: those under way are interrupted.
 */
public final class ModelGates implements AutoCloseable {

    private final GateSettings settings;
    private final Map<ModelName, ModelGate> gates = new ConcurrentHashMap<>();
    private final ExecutorService threads = Threads.forWaiting();

    private ModelGates(GateSettings settings) {
        this.settings = settings;
    }

    /**
     * Gates with the default settings.
     *
     * @return the gates
     */
    public static ModelGates create() {
        return with(GateSettings.DEFAULT);
    }

    /**
     * Gates with settings of one's own, the same for each model.
     *
     * @param settings what is let through
     * @return the gates
     */
    public static ModelGates with(GateSettings settings) {
        return new ModelGates(settings);
    }

    /**
     * The gate of one model, made when it is first asked for.
     *
     * @param model the model
     * @return always the same for the same model
     */
    public ModelGate of(ModelName model) {
        return gates.computeIfAbsent(model, each -> new ModelGate(each, settings));
    }

    /** Runs a call. */
    void run(GuardedCall call) {
        threads.execute(call);
    }

    /** Interrupts the calls under way, and makes no more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
