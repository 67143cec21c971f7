package dev.dialectic.llm.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Which request is treated how: by model, by a word in its body, and by how often that happened. Thread-safe. */
public final class Script {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private volatile Reaction otherwise = Reactions.error(501, "script", "unscripted", "no rule of the script fits");

    private record Rule(String model, String marker, List<Reaction> reactions, AtomicInteger met) {
        boolean fits(Exchange exchange) {
            return (model.isEmpty() || model.equals(exchange.model()))
                    && exchange.body().contains(marker);
        }
    }

    /**
     * Adds a rule; of several that fit, the first counts.
     *
     * @param model the model; empty for any
     * @param marker what the request's body holds, as JSON writes it; empty for any
     * @param reactions for the first such request, the second, and so on; the last for all that follow
     * @return this
     */
    public Script on(String model, String marker, Reaction... reactions) {
        if (reactions.length == 0) {
            throw new IllegalArgumentException("script: expected at least one reaction, found none");
        }
        rules.add(new Rule(model, marker, List.of(reactions), new AtomicInteger()));
        return this;
    }

    /**
     * What to do with a request that no rule fits.
     *
     * @param reaction the reaction
     * @return this
     */
    public Script otherwise(Reaction reaction) {
        otherwise = reaction;
        return this;
    }

    Reaction next(Exchange exchange) {
        for (Rule rule : rules) {
            if (rule.fits(exchange)) {
                int number = rule.met().getAndIncrement();
                return rule.reactions().get(Math.min(number, rule.reactions().size() - 1));
            }
        }
        return otherwise;
    }
}
