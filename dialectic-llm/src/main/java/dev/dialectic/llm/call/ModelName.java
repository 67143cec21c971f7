package dev.dialectic.llm.call;

import dev.dialectic.text.VisibleText;

/**
 * Which model of which provider: what breakers, bounds and prices are kept for. Immutable and thread-safe.
 *
 * @param provider who runs it, {@code openai} for one; at most 100 characters
 * @param model its name there, at most 200 characters
 */
public record ModelName(String provider, String model) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is blank, too long or holds hidden characters
     */
    public ModelName {
        provider = VisibleText.require("provider", provider, 100);
        model = VisibleText.require("model", model, 200);
    }

    @Override
    public String toString() {
        return provider + ":" + model;
    }
}
