package dev.dialectic.cursor.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.codebase.Focus;
import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.cursor.mine.Citation;
import dev.dialectic.cursor.mine.Support;
import dev.dialectic.cursor.mine.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One rule of the book as JSON. What does not fit is an {@link IllegalArgumentException}. Stateless and thread-safe. */
final class EntryJson {

    private EntryJson() {}

    static ObjectNode write(BookEntry entry) {
        Candidate rule = entry.rule();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", rule.id())
                .put("fate", entry.fate().name())
                .put("topic", rule.topic().name())
                .put("subject", rule.subject())
                .put("value", rule.value())
                .put("directive", rule.directive());
        node.set("activation", activation(rule.activation()));
        node.put("file", RuleFileName.of(rule.topic(), rule.activation()));
        Support support = rule.support();
        node.putObject("support")
                .put("kept", support.kept())
                .put("broken", support.broken())
                .put("recentlyKept", support.recentlyKept())
                .put("recentlyBroken", support.recentlyBroken())
                .put("fact", support.fact());
        ArrayNode citations = node.putArray("citations");
        rule.citations()
                .forEach(citation ->
                        citations.addObject().put("locator", citation.locator()).put("quote", citation.quote()));
        ArrayNode foci = node.putArray("foci");
        rule.foci().stream().map(Focus::name).sorted().forEach(foci::add);
        node.putObject("ruling")
                .put("support", entry.ruling().support())
                .put("margin", entry.ruling().margin());
        return node;
    }

    static BookEntry read(JsonNode node) {
        JsonNode support = require(node, "support", JsonNode::isObject);
        List<Citation> citations = new ArrayList<>();
        require(node, "citations", JsonNode::isArray)
                .forEach(citation -> citations.add(new Citation(text(citation, "locator"), text(citation, "quote"))));
        Set<Focus> foci = new LinkedHashSet<>();
        require(node, "foci", JsonNode::isArray).forEach(focus -> foci.add(Focus.valueOf(text(focus))));
        JsonNode ruling = require(node, "ruling", JsonNode::isObject);
        Candidate rule = new Candidate(
                text(node, "id"),
                Topic.valueOf(text(node, "topic")),
                text(node, "subject"),
                text(node, "value"),
                text(node, "directive"),
                activation(require(node, "activation", JsonNode::isObject)),
                new Support(
                        count(support, "kept"),
                        count(support, "broken"),
                        count(support, "recentlyKept"),
                        count(support, "recentlyBroken"),
                        require(support, "fact", JsonNode::isBoolean).booleanValue()),
                citations,
                foci);
        return new BookEntry(
                rule, Fate.valueOf(text(node, "fate")), new Ruling(share(ruling, "support"), share(ruling, "margin")));
    }

    private static ObjectNode activation(Activation activation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (activation instanceof Activation.Attached attached) {
            ArrayNode globs = node.putArray("globs");
            attached.globs().forEach(globs::add);
        } else if (activation instanceof Activation.Requested requested) {
            node.put("description", requested.description());
        } else {
            node.put("always", true);
        }
        return node;
    }

    private static Activation activation(JsonNode node) {
        if (node.has("globs")) {
            List<String> globs = new ArrayList<>();
            require(node, "globs", JsonNode::isArray).forEach(glob -> globs.add(text(glob)));
            return new Activation.Attached(globs);
        }
        if (node.has("description")) {
            return new Activation.Requested(text(node, "description"));
        }
        require(node, "always", JsonNode::isBoolean);
        return new Activation.Always();
    }

    /** The child of a name, if it is of the kind that is expected. */
    static JsonNode require(JsonNode node, String name, Predicate<JsonNode> kind) {
        JsonNode child = node.path(name);
        if (!kind.test(child)) {
            throw new IllegalArgumentException(name + " is missing or of another kind");
        }
        return child;
    }

    static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("expected text, found " + node.getNodeType());
        }
        return node.textValue();
    }

    private static String text(JsonNode node, String name) {
        return text(require(node, name, JsonNode::isTextual));
    }

    private static int count(JsonNode node, String name) {
        return require(node, name, JsonNode::isInt).intValue();
    }

    private static double share(JsonNode node, String name) {
        return require(node, name, JsonNode::isNumber).doubleValue();
    }
}
