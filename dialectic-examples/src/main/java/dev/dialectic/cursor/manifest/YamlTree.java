package dev.dialectic.cursor.manifest;

import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML as plain maps, lists and texts. Bounded, stateless and thread-safe. */
public final class YamlTree {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setMaxAliasesForCollections(50)
            .setCodePointLimit(1_100_000)
            .setAllowDuplicateKeys(true)
            .setAllowRecursiveKeys(false)
            .build();

    private YamlTree() {}

    /**
     * Reads a YAML file.
     *
     * @param files the repository
     * @param path where it is
     * @return its root map; empty when there is no such file or it holds no map
     */
    public static Optional<Map<String, Object>> read(RepositoryFiles files, String path) {
        Optional<String> text = files.contains(path) ? files.text(path) : Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Object root = new Load(SETTINGS).loadFromString(text.get());
            return root instanceof Map<?, ?> ? Optional.of(map(root)) : Optional.empty();
        } catch (YamlEngineException | ClassCastException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * A node as a map.
     *
     * @param node anything
     * @return its entries with the keys as text; empty for whatever is no map
     */
    public static Map<String, Object> map(Object node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> entries.put(String.valueOf(key), value == null ? "" : value));
        }
        return entries;
    }

    /**
     * A node as a list.
     *
     * @param node anything
     * @return its items; the node alone when it is no list, nothing when it is an empty text
     */
    public static List<Object> list(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().<Object>map(each -> each == null ? "" : each).toList();
        }
        return "".equals(node) ? List.of() : List.of(node);
    }
}
