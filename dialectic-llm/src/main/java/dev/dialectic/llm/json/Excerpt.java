package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.text.VisibleText;

/** A little of what a model wrote, fit to be shown in a sentence: short, on one line, without hidden characters. */
final class Excerpt {

    private static final int LONGEST = 60;

    private Excerpt() {}

    /** A value that was found, in at most 60 characters of its own. */
    static String of(JsonNode value) {
        if (value.isArray()) {
            return "a list of " + value.size();
        }
        if (value.isObject()) {
            return "an object of " + value.size() + " members";
        }
        String text = of(value.asText(), LONGEST);
        return value.isTextual() ? "the text \"" + text + "\"" : text;
    }

    /** The beginning of a text. */
    static String of(String text, int longest) {
        // Cut first: cleaning a megabyte to show sixty characters of it would be work for whoever sent the megabyte.
        String beginning = text.length() > 4 * longest ? text.substring(0, 4 * longest) : text;
        return VisibleText.oneLine(beginning, longest);
    }
}
