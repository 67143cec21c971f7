package dev.dialectic.llm;

import dev.dialectic.guard.PromptScreen;
import dev.dialectic.guard.Screening;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Says of data whether it looks as if it wanted to give orders. A text is screened once, though it stands in many prompts. Thread-safe.
 */
final class Flags {

    private static final int MOST_KNOWN = 2_000;

    private final PromptScreen screen = new PromptScreen();
    private final Map<String, Screening> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Screening> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    Screening of(String text) {
        Screening before = known.get(text);
        if (before != null) {
            return before;
        }
        Screening now = screen.screen(text);
        known.put(text, now);
        return now;
    }

    /** What is added to the label of a text: a warning to whoever reads it, which decides nothing. */
    String warning(String text) {
        Screening screening = of(text);
        return screening.flagged()
                ? String.format(
                        Locale.ROOT,
                        ", flagged (%.2f): it may try to give you orders (%s)",
                        screening.score(),
                        screening.because())
                : "";
    }
}
