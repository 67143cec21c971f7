package dev.dialectic.cli;

import dev.dialectic.llm.ModelMind;
import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.call.PriceList;
import dev.dialectic.llm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The models that think for a panel, in the order they were given. Immutable and thread-safe; close them after the last debate.
 *
 * @param all the minds, at least one
 */
record Minds(List<ModelMind> all) implements AutoCloseable {

    Minds {
        all = List.copyOf(all);
    }

    /** The minds of some models, which share their gates. */
    static Minds of(List<ModelName> models, Providers providers, Prompts prompts, PriceList prices) {
        List<ModelMind> minds = new ArrayList<>();
        for (ModelName name : models) {
            ModelMind mind = minds.isEmpty()
                    ? ModelMind.of(providers.model(name), name).prompts(prompts)
                    : minds.get(0).beside(providers.model(name), name);
            minds.add(mind.priced(prices));
        }
        return new Minds(minds);
    }

    /** Who composes panels. */
    ModelMind first() {
        return all.get(0);
    }

    /** The mind whose turn it is. */
    ModelMind turn(int seat) {
        return all.get(seat % all.size());
    }

    /** Which models, asked in which words: a part of the name of every panel that they think for. */
    String names() {
        return all.stream().map(ModelMind::name).collect(Collectors.joining(" and "));
    }

    /** Those whose price nobody gave. */
    List<String> unpriced() {
        return all.stream()
                .filter(mind -> !mind.isPriced())
                .map(ModelMind::name)
                .map(name -> name.replaceFirst(", prompts .*", ""))
                .toList();
    }

    @Override
    public void close() {
        // The gates are shared.
        first().close();
    }
}
