package dev.dialectic.llm;

import dev.dialectic.llm.prompt.Prompts;
import java.util.Objects;

/**
 * How a mind is asked.
 *
 * @param prompts the words
 * @param anonymous whether agents know each other by letters only
 * @param flags what marks data that looks like orders
 */
record Settings(Prompts prompts, boolean anonymous, Flags flags) {

    Settings {
        Objects.requireNonNull(prompts, "prompts");
        Objects.requireNonNull(flags, "flags");
    }

    static Settings standard() {
        return new Settings(Prompts.standard(), false, new Flags());
    }

    String words() {
        return "prompts " + prompts.version() + (anonymous ? ", anonymous" : "");
    }
}
