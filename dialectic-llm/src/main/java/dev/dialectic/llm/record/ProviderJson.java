package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that only one provider has, by what their class adds to those of LangChain4j: no interface names them, and
 * their {@code toString} lists maps in an order that differs from one process to the next. Pure.
 */
final class ProviderJson {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "getClass", "toBuilder");

    private ProviderJson() {}

    static ObjectNode of(ChatRequestParameters sent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("class", sent.getClass().getName());
        for (Method each : sent.getClass().getMethods()) {
            if (tellsAParameter(each)) {
                Object value = value(each, sent);
                if (value != null) {
                    json.set(each.getName(), CanonicalJson.tree(value));
                }
            }
        }
        return json;
    }

    private static boolean tellsAParameter(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && !OF_EVERY_OBJECT.contains(method.getName())
                && isOfProvider(method.getDeclaringClass());
    }

    private static boolean isOfProvider(Class<?> declaring) {
        return declaring != Object.class
                && declaring != DefaultChatRequestParameters.class
                && declaring != ChatRequestParameters.class;
    }

    private static @Nullable Object value(Method method, ChatRequestParameters sent) {
        try {
            return method.invoke(sent);
        } catch (IllegalAccessException | InvocationTargetException hidden) {
            // A class of its own kind, hidden from others: what it says of itself is all there is.
            return sent.toString();
        }
    }
}
