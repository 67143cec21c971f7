package dev.dialectic.cli;

import dev.dialectic.llm.call.ModelName;
import dev.dialectic.llm.http.BoundedHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;
import java.util.Optional;

/** Whose models the command can ask: OpenAI, Ollama, and whoever speaks OpenAI's protocol at a URL that is given. Immutable. */
final class Providers {

    private static final String OPENAI = "openai";
    private static final String OLLAMA = "ollama";
    private static final Map<String, String> URLS =
            Map.of(OPENAI, "https://api.openai.com/v1", OLLAMA, "http://localhost:11434");

    private final Environment environment;
    private final Map<String, String> urls;
    private final boolean schemas;

    /**
     * Providers.
     *
     * @param environment where their keys are
     * @param urls base URLs by provider; under "" the one for any other provider
     * @param schemas whether JSON schemas are sent
     */
    Providers(Environment environment, Map<String, String> urls, boolean schemas) {
        this.environment = environment;
        this.urls = Map.copyOf(urls);
        this.schemas = schemas;
    }

    /**
     * Which model is meant by {@code provider:model}.
     *
     * @throws IllegalArgumentException if it is not so written
     */
    static ModelName named(String words) {
        int colon = words.indexOf(':');
        if (colon < 1
                || colon == words.length() - 1
                || !words.substring(0, colon).matches("[a-z][a-z0-9_-]*")) {
            throw new IllegalArgumentException("--model: expected provider:model, such as openai:gpt-4o-mini or"
                    + " ollama:llama3.1, found \"" + words + "\"");
        }
        return new ModelName(words.substring(0, colon), words.substring(colon + 1));
    }

    /**
     * A model, which asks nobody yet.
     *
     * @throws IllegalArgumentException if it is not known where it is, or its key is missing
     */
    ChatModel model(ModelName name) {
        Endpoint endpoint = endpoint(name.provider());
        return name.provider().equals(OLLAMA) ? ollama(name, endpoint) : openAi(name, endpoint);
    }

    private Endpoint endpoint(String provider) {
        String url = Optional.ofNullable(urls.get(provider))
                .or(() -> Optional.ofNullable(urls.get("")))
                .or(() -> Optional.ofNullable(URLS.get(provider)))
                .orElseThrow(() -> new IllegalArgumentException("--model: expected openai, ollama, or a URL for"
                        + " a provider that speaks OpenAI's protocol, found " + provider
                        + " without one; add --model-url "
                        + provider + "=https://..."));
        Endpoint endpoint = new Endpoint(url, environment.key(provider));
        if (endpoint.key().isEmpty() && !endpoint.isLocal()) {
            throw new IllegalArgumentException(
                    "--model: expected the key for " + provider + " in the environment variable "
                            + Environment.keyOf(provider) + ", found none; set it and try again");
        }
        return endpoint;
    }

    private ChatModel openAi(ModelName name, Endpoint endpoint) {
        OpenAiChatModel.OpenAiChatModelBuilder model = OpenAiChatModel.builder()
                .baseUrl(endpoint.url())
                .modelName(name.model())
                .httpClientBuilder(new BoundedHttpClientBuilder())
                .maxRetries(0);
        endpoint.key().ifPresent(model::apiKey);
        if (schemas) {
            model.strictJsonSchema(true).supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return model.build();
    }

    private ChatModel ollama(ModelName name, Endpoint endpoint) {
        OllamaChatModel.OllamaChatModelBuilder model = OllamaChatModel.builder()
                .baseUrl(endpoint.url())
                .modelName(name.model())
                .httpClientBuilder(new BoundedHttpClientBuilder())
                .maxRetries(0);
        endpoint.key().ifPresent(key -> model.customHeaders(Map.of("Authorization", "Bearer " + key)));
        if (schemas) {
            model.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return model.build();
    }
}
