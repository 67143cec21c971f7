package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonReferenceSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Map;

/** A schema of LangChain4j as JSON that names every part of it. Pure. */
final class SchemaJson {

    private SchemaJson() {}

    static ObjectNode of(JsonSchemaElement schema) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", schema.getClass().getSimpleName());
        if (schema.description() != null) {
            json.put("description", schema.description());
        }
        if (schema instanceof JsonObjectSchema object) {
            addObject(json, object);
        } else if (schema instanceof JsonArraySchema array && array.items() != null) {
            json.set("items", of(array.items()));
        } else if (schema instanceof JsonEnumSchema choice) {
            choice.enumValues().forEach(json.withArrayProperty("values")::add);
        } else if (schema instanceof JsonAnyOfSchema any) {
            any.anyOf().forEach(each -> json.withArrayProperty("anyOf").add(of(each)));
        } else if (schema instanceof JsonReferenceSchema reference) {
            json.put("reference", reference.reference());
        } else if (schema instanceof JsonRawSchema raw) {
            json.put("raw", raw.schema());
        }
        return json;
    }

    private static void addObject(ObjectNode json, JsonObjectSchema object) {
        addAll(json.putObject("properties"), object.properties());
        if (object.required() != null) {
            object.required().forEach(json.withArrayProperty("required")::add);
        }
        if (object.additionalProperties() != null) {
            json.put("additionalProperties", object.additionalProperties());
        }
        if (object.definitions() != null && !object.definitions().isEmpty()) {
            addAll(json.putObject("definitions"), object.definitions());
        }
        // The order of properties is sent, and models answer in it: keys of an object are sorted, so it stands beside
        // them.
        object.properties().keySet().forEach(json.withArrayProperty("order")::add);
    }

    private static void addAll(ObjectNode to, Map<String, JsonSchemaElement> schemas) {
        schemas.forEach((name, schema) -> to.set(name, of(schema)));
    }
}
