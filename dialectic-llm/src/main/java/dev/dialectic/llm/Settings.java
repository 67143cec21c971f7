package dev.dialectic.llm;

import dev.dialectic.llm.prompt.Prompts;
import java.util.Objects;

/**
 * How a mind is asked.
 *
 * @param prompts the words
 * @param anonymous whether agents know each other by letters only
 */
record Settings(Prompts prompts, boolean anonymous) {

    static final Settings STANDARD = new Settings(Prompts.standard(), false);

    Settings {
        Objects.requireNonNull(prompts, "prompts");
    }

    String words() {
        return "prompts " + prompts.version() + (anonymous ? ", anonymous" : "");
    }
}
