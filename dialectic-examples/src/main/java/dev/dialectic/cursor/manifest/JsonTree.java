package dev.dialectic.cursor.manifest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.dialectic.cursor.repository.RepositoryFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON, with the comments that configuration files carry, and TOML. Bounded, stateless and thread-safe. */
public final class JsonTree {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(200_000)
            .maxNameLength(2_000)
            .maxNumberLength(100)
            .maxDocumentLength(1_100_000)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final ObjectMapper TOML = TomlMapper.builder(
                    TomlFactory.builder().streamReadConstraints(LIMITS).build())
            .build();

    private JsonTree() {}

    /**
     * Reads a JSON file.
     *
     * @param files the repository
     * @param path where it is
     * @return its object; empty when there is no such file or it is no JSON object
     */
    public static Optional<JsonNode> json(RepositoryFiles files, String path) {
        return read(JSON, files, path);
    }

    /**
     * Reads a TOML file.
     *
     * @param files the repository
     * @param path where it is
     * @return its root table; empty when there is no such file or it is no TOML
     */
    public static Optional<JsonNode> toml(RepositoryFiles files, String path) {
        return read(TOML, files, path);
    }

    private static Optional<JsonNode> read(ObjectMapper mapper, RepositoryFiles files, String path) {
        Optional<String> text = files.contains(path) ? files.text(path) : Optional.empty();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapper.readTree(text.get())).filter(JsonNode::isObject);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The texts below a node.
     *
     * @param node an array of texts, or one text
     * @return the texts; empty for anything else
     */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        if (node.isArray()) {
            node.forEach(each -> {
                if (each.isTextual()) {
                    texts.add(each.textValue());
                }
            });
        }
        return texts;
    }
}
