package dev.dialectic.benchmark.beside;

import dev.langchain4j.agentic.scope.AgenticScopeKey;
import dev.langchain4j.agentic.scope.AgenticScopeSerializer;
import dev.langchain4j.agentic.scope.AgenticScopeStore;
import dev.langchain4j.agentic.scope.DefaultAgenticScope;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Keeps scopes as JSON, as the tests of LangChain4j do. Thread-safe. */
final class KeptScopes implements AgenticScopeStore {

    private final Map<AgenticScopeKey, String> kept = new ConcurrentHashMap<>();
    private final Consumer<String> listener;

    KeptScopes(Consumer<String> listener) {
        this.listener = listener;
    }

    void keep(AgenticScopeKey key, String json) {
        kept.put(key, json);
    }

    @Override
    public boolean save(AgenticScopeKey key, DefaultAgenticScope scope) {
        String json = AgenticScopeSerializer.toJson(scope);
        kept.put(key, json);
        listener.accept(json);
        return true;
    }

    @Override
    public Optional<DefaultAgenticScope> load(AgenticScopeKey key) {
        if (!kept.isEmpty() && !kept.containsKey(key)) {
            throw new IllegalStateException("expected one of " + kept.keySet() + ", was asked for " + key);
        }
        return Optional.ofNullable(kept.get(key)).map(AgenticScopeSerializer::fromJson);
    }

    @Override
    public boolean delete(AgenticScopeKey key) {
        return kept.remove(key) != null;
    }

    @Override
    public Set<AgenticScopeKey> getAllKeys() {
        return kept.keySet();
    }
}
