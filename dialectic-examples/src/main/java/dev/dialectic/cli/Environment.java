package dev.dialectic.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the command is told by its environment rather than by its words: keys. Immutable and thread-safe. */
final class Environment {

    /** What a header takes as it is. A client that refuses another one would print it. */
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x7e]+");

    private final Function<String, @Nullable String> variables;

    Environment(Function<String, @Nullable String> variables) {
        this.variables = variables;
    }

    /** The variable that holds a provider's key. */
    static String keyOf(String provider) {
        return provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_API_KEY";
    }

    /**
     * The key of a provider, to be shown to nobody.
     *
     * @throws IllegalArgumentException if there is one that no provider gave out
     */
    Optional<String> key(String provider) {
        Optional<String> key = Optional.ofNullable(variables.apply(keyOf(provider)))
                .map(String::strip)
                .filter(each -> !each.isEmpty());
        if (key.filter(each -> !HEADER.matcher(each).matches()).isPresent()) {
            throw new IllegalArgumentException(keyOf(provider)
                    + ": expected a key of visible ASCII characters, found others in it; copy it again");
        }
        return key;
    }
}
