package dev.dialectic.cursor.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads front matter as a line splitter does: whatever follows the first colon of a line is the value, verbatim, with
 * quotes, brackets and number signs as they stand. Lines without a colon say nothing. Stateless and thread-safe.
 */
public final class LineReader implements FrontMatterReader {

    @Override
    public Reading read(String frontMatter) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : frontMatter.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && Character.isLetter(line.charAt(0))) {
                values.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return new Reading.Values(values);
    }
}
