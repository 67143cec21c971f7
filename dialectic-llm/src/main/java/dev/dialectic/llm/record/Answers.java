package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recorded exchanges to be handed out, each once. Thread-safe. */
final class Answers {

    /** The exchanges of one request, and how many were handed out. */
    private static final class Queue {
        private final List<Exchange> exchanges = new ArrayList<>();
        private int taken;
    }

    private final List<Exchange> all;
    private final Map<String, Queue> queues = new HashMap<>();
    private final boolean repeating;

    Answers(List<Exchange> all, boolean repeating) {
        this.all = all;
        this.repeating = repeating;
        for (Exchange each : all) {
            queues.computeIfAbsent(CanonicalJson.hash(each.request()), unseen -> new Queue())
                    .exchanges
                    .add(each);
        }
    }

    /** The next outcome of a request; empty if there is none left. */
    synchronized Optional<Outcome> take(JsonNode request) {
        Queue queue = queues.get(CanonicalJson.hash(request));
        if (queue == null) {
            return Optional.empty();
        }
        int last = queue.exchanges.size() - 1;
        if (queue.taken > last && !repeating) {
            return Optional.empty();
        }
        return Optional.of(queue.exchanges.get(Math.min(queue.taken++, last)).outcome());
    }

    synchronized int unasked() {
        return queues.values().stream()
                .mapToInt(queue -> Math.max(0, queue.exchanges.size() - queue.taken))
                .sum();
    }

    /** Why there is no answer, in words. */
    synchronized String refusal(JsonNode request) {
        Queue queue = queues.get(CanonicalJson.hash(request));
        if (queue != null) {
            int times = queue.exchanges.size();
            return "replay: expected this request at most " + times + (times == 1 ? " time" : " times")
                    + ", as it was recorded, found it once more; record anew, or ask the replay to repeat the last answer";
        }
        if (all.isEmpty()) {
            return "replay: expected a request that was recorded, but nothing was";
        }
        return "replay: expected a request that was recorded, found another; " + Differences.fromNearest(request, all)
                + "; record anew, or ask what was asked then";
    }
}
