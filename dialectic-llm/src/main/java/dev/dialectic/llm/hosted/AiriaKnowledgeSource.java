package dev.dialectic.llm.hosted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.text.VisibleText;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Knows what stands in a data store at <a href="https://airia.com">Airia</a>. Immutable and thread-safe.
 *
 * <p><b>Built from</b> the operation {@code DataVectorSearch_SearchWithParams} of the
 * <a href="https://api.airia.ai/swagger/v1/swagger.yaml">OpenAPI description that Airia publishes</a>, read in November 2026 in the
 * collection <a href="https://github.com/api-evangelist/airia">api-evangelist/airia</a>: {@code POST
 * /v1/DataVectorSearch/search/{dataStoreId}} with the header {@code X-API-Key} and {@code query}, {@code maxResults} and, where they
 * are set, {@code hybridAlpha} and {@code performReranking}. It was never tried against the service itself.
 *
 * <p><b>What is found.</b> The description says that the answer holds {@code results}, a text, and not what is in it. If that text is a JSON
 * list of objects with a {@code chunk}, as the same description and the public Python package {@code airia} have chunks, each is a
 * piece of evidence, cited by document and number. Any other text is evidence as it stands, in pieces of paragraphs of up to 1,200 characters,
 * cited by their number.
 *
 * <p><b>Relevance</b> is the service's {@code score} where each chunk has one in [0, 1]. Otherwise the order is all there is to go by: 61 / (60 +
 * rank), what rank fusion gives a single ranking.
 *
 * <p>An answer takes at most 30 seconds, unless it is said, and ends with the attempt's deadline at the latest. Every failure is a
 * {@link dev.dialectic.debate.SilentException}; one that may pass (429, 5xx, a broken connection) is a temporary one, with the wait that
 * the service asks for. What a search costs is not told, so usage is none.
 */
public final class AiriaKnowledgeSource implements KnowledgeSource {

    private static final URI SERVICE = URI.create("https://api.airia.ai");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int LONGEST_QUERY = 4_000;

    private final Host host;
    private final ApiKey key;
    private final UUID store;
    private final ObjectNode settings;

    private AiriaKnowledgeSource(Host host, ApiKey key, UUID store, ObjectNode settings) {
        this.host = host;
        this.key = Objects.requireNonNull(key, "key");
        this.store = Objects.requireNonNull(store, "store");
        this.settings = settings;
    }

    /**
     * Knowledge of a data store at {@code https://api.airia.ai}.
     *
     * @param key a key that may search it, such as {@code ApiKey.fromEnvironment("AIRIA_API_KEY")}
     * @param dataStore the id of the store
     * @return the source
     */
    public static AiriaKnowledgeSource of(ApiKey key, UUID dataStore) {
        return of(key, dataStore, SERVICE, LONGEST);
    }

    /**
     * Knowledge of a data store in another region or behind a gateway.
     *
     * @param key a key that may search it
     * @param dataStore the id of the store
     * @param baseUrl the service: https, or http on loopback
     * @param longest how long an answer may take, above 0
     * @return the source
     * @throws IllegalArgumentException if the base URL is none that a key may be sent to, or the time is not above 0
     */
    public static AiriaKnowledgeSource of(ApiKey key, UUID dataStore, URI baseUrl, Duration longest) {
        Host host = new Host(baseUrl, longest, Clock.systemUTC());
        return new AiriaKnowledgeSource(host, key, dataStore, JsonNodeFactory.instance.objectNode());
    }

    /**
     * The same source with a balance between meaning and words.
     *
     * @param alpha 1 for meaning alone, 0 for words alone
     * @return the source
     * @throws IllegalArgumentException if it is not in [0, 1]
     */
    public AiriaKnowledgeSource hybridAlpha(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("airia: expected a hybrid alpha in [0, 1], found " + alpha);
        }
        ObjectNode set = settings.deepCopy();
        set.put("hybridAlpha", alpha);
        return new AiriaKnowledgeSource(host, key, store, set);
    }

    /**
     * The same source with what was found ranked once more by the service.
     *
     * @return the source
     */
    public AiriaKnowledgeSource reranked() {
        ObjectNode set = settings.deepCopy();
        set.put("performReranking", true);
        return new AiriaKnowledgeSource(host, key, store, set);
    }

    /** {@return {@code airia(..)} with the service, the store and what is set} */
    @Override
    public String name() {
        StringBuilder name = new StringBuilder("airia(" + host.base() + ", store=" + store);
        settings.properties()
                .forEach(each ->
                        name.append(", ").append(each.getKey()).append('=').append(each.getValue()));
        return name.append(')').toString();
    }

    @Override
    public Answer<List<Evidence>> about(KnowledgeQuery query, Attempt attempt) {
        String text = shortened(query);
        if (text.isBlank()) {
            return Answer.of(List.of());
        }
        ObjectNode body = settings.deepCopy();
        body.put("query", text);
        body.put("maxResults", query.limit());
        JsonNode answer = host.post("/v1/DataVectorSearch/search/" + store, "X-API-Key", key.value(), body, attempt);
        if (!answer.path("results").isTextual()) {
            throw host.malformed();
        }
        AiriaResults results = new AiriaResults("airia:" + store, key);
        return Answer.of(results.read(answer.path("results").textValue(), query.limit()));
    }

    private static String shortened(KnowledgeQuery query) {
        String whole = query.text() + "\n" + String.join(", ", query.expertise());
        String beginning = whole.length() > LONGEST_QUERY ? whole.substring(0, LONGEST_QUERY) : whole;
        return VisibleText.clean(beginning).text().strip();
    }

    /** {@return its name, without the key} */
    @Override
    public String toString() {
        return name();
    }
}
