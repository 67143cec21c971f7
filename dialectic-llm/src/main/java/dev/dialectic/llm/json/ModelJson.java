package dev.dialectic.llm.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Reads a model's answer: strictly; if that fails, mended by {@link Clamp}; then against its {@link ObjectShape}. Pure, and in time
 * linear in the answer. It throws nothing for what a model may write.
 */
public final class ModelJson {

    private static final int LONGEST_FLAW = 1_000;

    private ModelJson() {}

    /**
     * Reads an answer.
     *
     * @param answer what the model wrote
     * @param shape what it was asked for
     * @return the members, or the flaw to ask again by
     */
    public static Reading read(String answer, ObjectShape shape) {
        return read(answer, shape, true);
    }

    /**
     * Reads an answer of which it is known whether it came to its end.
     *
     * @param answer what the model wrote
     * @param shape what it was asked for
     * @param whole false when the provider says that it cut the answer off: then only what is expendable may be missing, even if
     *     the rest can be read
     * @return the members, or the flaw to ask again by
     */
    public static Reading read(String answer, ObjectShape shape, boolean whole) {
        Clamped clamped = Clamp.clamp(answer);
        JsonNode value;
        try {
            value = StrictJson.read(clamped.text());
        } catch (JsonRefusedException refused) {
            return flawed(refused.getMessage() + "; answer with exactly one JSON object and nothing else");
        }
        boolean cut = !whole || clamped.repairs().contains(Repair.TRUNCATED);
        Optional<String> flaw = shape.flaw(value, cut);
        if (flaw.isPresent()) {
            return flawed(flaw.get());
        }
        return new Reading.Understood((ObjectNode) value, clamped.repairs());
    }

    private static Reading flawed(String flaw) {
        return new Reading.Flawed(Excerpt.of(flaw, LONGEST_FLAW));
    }
}
