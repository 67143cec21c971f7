package dev.dialectic.text;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two texts could be taken for each other. Stateless and thread-safe. */
public final class LookAlike {

    private LookAlike() {}

    /**
     * The skeleton of a text: equal for texts that look alike.
     *
     * @param text the text
     * @return its skeleton, for comparing only
     */
    public static String skeleton(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
