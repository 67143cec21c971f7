package dev.dialectic.cursor.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads front matter as YAML 1.2 and nothing else: no tags that build objects, at most 50 aliases, at most 64 Ki code
 * points, no key twice. A value of another kind than its key asks for is unreadable: {@code description} and
 * {@code globs} are text, {@code alwaysApply} is true or false. Stateless and thread-safe.
 */
public final class StrictYamlReader implements FrontMatterReader {

    private static final int CODE_POINTS = 64 * 1024;
    private static final int ALIASES = 50;
    /** Nesting that needs no more stack than any thread has; front matter is flat. */
    private static final int DEPTH = 50;

    @Override
    public Reading read(String frontMatter) {
        if (deepest(frontMatter) > DEPTH) {
            return new Reading.Unreadable("nests deeper than " + DEPTH + " levels");
        }
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(ALIASES)
                .setCodePointLimit(CODE_POINTS)
                .setSchema(new CoreSchema())
                .build();
        try {
            return values(new Load(settings).loadFromString(frontMatter));
        } catch (YamlEngineException | ClassCastException unreadable) {
            return new Reading.Unreadable(firstLine(unreadable));
        }
    }

    private static Reading values(@Nullable Object document) {
        if (document == null) {
            return new Reading.Values(Map.of());
        }
        if (!(document instanceof Map<?, ?> map)) {
            return new Reading.Unreadable("expected keys with values");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            if (!fits(key, value)) {
                return new Reading.Unreadable(key + ": expected "
                        + (key.equals("alwaysApply") ? "true or false" : "text on one line") + ", found "
                        + (value instanceof Collection || value instanceof Map ? "a list or map" : "another kind"));
            }
            values.put(key, value == null ? "" : value.toString());
        }
        return new Reading.Values(values);
    }

    private static boolean fits(String key, @Nullable Object value) {
        return value == null
                || switch (key) {
                    case "alwaysApply" -> value instanceof Boolean;
                    case "description", "globs" -> value instanceof String;
                    default -> !(value instanceof Collection || value instanceof Map);
                };
    }

    /** How deep brackets or indentation could nest at most; the parser recurses, so this is asked first. */
    private static int deepest(String text) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ']' || c == '}') {
                open--;
            }
        }
        int dashes = text.lines()
                .mapToInt(line ->
                        (int) line.chars().filter(c -> c == '-' || c == '?').count())
                .max()
                .orElse(0);
        return text.contains("- - ") || text.contains("? ? ") ? Math.max(deepest, dashes) : deepest;
    }

    private static String firstLine(Exception exception) {
        String message = String.valueOf(exception.getMessage());
        return message.lines().findFirst().orElse("not YAML").strip();
    }
}
