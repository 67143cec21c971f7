package dev.dialectic.vote;

import dev.dialectic.text.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the weightings that ship again by their names. Stateless and thread-safe. */
final class WeightingNames {

    /** Any decimal that a double is printed as: older runtimes print some in more digits than newer ones. */
    private static final Pattern CAPPED = Pattern.compile("(.{1,200}) capped at ([0-9]+\\.[0-9]+(?:E-?[0-9]+)?)");

    private WeightingNames() {}

    static Weighting read(String name) {
        Matcher capped = CAPPED.matcher(name);
        try {
            if (capped.matches()) {
                return read(capped.group(1)).cappedAt(Double.parseDouble(capped.group(2)));
            }
        } catch (IllegalArgumentException unknownOrOutOfRange) {
            throw new IllegalArgumentException(unknown(name), unknownOrOutOfRange);
        }
        return switch (name) {
            case "equal" -> Weighting.equal();
            case "own" -> Weighting.own();
            default -> throw new IllegalArgumentException(unknown(name));
        };
    }

    private static String unknown(String name) {
        return "weighting: expected the name of one that ships, equal or own, perhaps followed by \" capped at S\""
                + " with S in (0, 1]; found \"" + VisibleText.oneLine(name, 80) + "\"";
    }
}
