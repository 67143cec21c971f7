package dev.dialectic.cursor.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The rule book as the JSON that is kept beside the rules: the same book gives the same bytes. Thread-safe. */
public final class RuleBookJson {

    /** The version of the form. */
    public static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RuleBookJson() {}

    /**
     * Writes a book.
     *
     * @param book the book
     * @return JSON with one line for each value, {@code \n} at line ends
     */
    public static FileContent write(RuleBook book) {
        ObjectNode root = MAPPER.createObjectNode().put("version", VERSION);
        ArrayNode rules = root.putArray("rules");
        book.entries().values().forEach(entry -> rules.add(EntryJson.write(entry)));
        ObjectNode written = root.putObject("written");
        book.written().forEach((name, text) -> {
            ArrayNode lines = written.putArray(name);
            text.lines().forEach(lines::add);
        });
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return FileContent.of(MAPPER.writer(printer).writeValueAsString(root) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of text and numbers can be written", impossible);
        }
    }

    /**
     * Reads a book.
     *
     * @param content what {@link #write} wrote, or whatever stands in its place
     * @return the book
     * @throws RuleBookException if it is no rule book, or one of a version that this version does not know
     */
    public static RuleBook read(FileContent content) {
        try {
            JsonNode root = MAPPER.readTree(content.bytes());
            int version = root.path("version").asInt(-1);
            if (version != VERSION) {
                throw new RuleBookException(RuleBook.PATH + ": expected version " + VERSION + ", found "
                        + (version < 0 ? "none" : "version " + version)
                        + "; use the version of Dialectic that wrote it, or delete the file to start anew");
            }
            return read(root);
        } catch (IOException | IllegalArgumentException | NullPointerException corrupt) {
            throw new RuleBookException(
                    RuleBook.PATH + ": expected a rule book, found something else (" + firstLine(corrupt)
                            + "); restore the file from git, or delete it to start anew",
                    corrupt);
        }
    }

    private static RuleBook read(JsonNode root) {
        Map<String, BookEntry> entries = new TreeMap<>();
        for (JsonNode node : EntryJson.require(root, "rules", JsonNode::isArray)) {
            BookEntry entry = EntryJson.read(node);
            if (entries.put(entry.rule().id(), entry) != null) {
                throw new IllegalArgumentException("rule " + entry.rule().id() + " stands there twice");
            }
        }
        Map<String, String> written = new TreeMap<>();
        EntryJson.require(root, "written", JsonNode::isObject).properties().forEach(file -> {
            if (!RuleFileName.ALLOWED.matcher(file.getKey()).matches()) {
                throw new IllegalArgumentException("a file is named as none of ours is");
            }
            StringBuilder text = new StringBuilder();
            EntryJson.require(root.path("written"), file.getKey(), JsonNode::isArray)
                    .forEach(line -> text.append(EntryJson.text(line)).append('\n'));
            written.put(file.getKey(), text.toString());
        });
        return new RuleBook(entries, written);
    }

    private static String firstLine(Exception exception) {
        return String.valueOf(exception.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
