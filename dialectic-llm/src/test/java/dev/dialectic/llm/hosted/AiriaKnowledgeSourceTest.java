package dev.dialectic.llm.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.SilentException;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.evidence.KnowledgeSourceContract;
import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.Reaction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AiriaKnowledgeSourceTest extends KnowledgeSourceContract {

    private static final UUID STORE = new UUID(1, 2);
    private static final String KEY = "ak-canary-1234567890";
    private static final String CHUNKS = """
            [{"chunk":"The outbox holds events.","documentName":"a\\u202E.md","sequenceNumber":3,"score":0.4,"documentId":"1"},
             {"chunk":"Events are published\\u0007 later.","documentId":"d-2","sequenceNumber":null,"score":0.9},
             {"chunk":"An outbox is a table.","path":"c.md","sequenceNumber":1,"score":0.4,"documentName":null},
             {"chunk":"The outbox again.","path":"c.md","sequenceNumber":1,"score":0.1}]""";

    private final LoopbackModel server = LoopbackModel.startAt("/v1/DataVectorSearch/search/" + STORE);

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    protected KnowledgeSource source() {
        server.script().otherwise(results(CHUNKS));
        return airia();
    }

    @Override
    protected String wellKnown() {
        return "outbox of events";
    }

    @Test
    void it_asks_as_the_published_interface_has_it() {
        AtomicReference<JsonNode> asked = new AtomicReference<>();
        AtomicReference<String> key = new AtomicReference<>();
        server.script().otherwise(exchange -> {
            asked.set(exchange.request());
            key.set(exchange.header("x-api-key"));
            results("").treat(exchange);
        });
        found(airia().hybridAlpha(0.25).reranked(), "where are events kept?", 7, "storage", "kafka");
        assertThat(asked.get())
                .hasToString("{\"hybridAlpha\":0.25,\"performReranking\":true,"
                        + "\"query\":\"where are events kept?\\nstorage, kafka\",\"maxResults\":7}");
        assertThat(key).hasValue(KEY);
    }

    @Test
    void chunks_are_cited_by_document_and_number_best_first() {
        List<Evidence> found = found(source(), "outbox", 5);
        assertThat(found).extracting(Evidence::reference).containsExactly("d-2", "a\uFFFD.md:3", "c.md:1");
        assertThat(found).extracting(Evidence::relevance).containsExactly(0.9, 0.4, 0.4);
        assertThat(found.get(0).text()).isEqualTo("Events are published later.");
    }

    @Test
    void chunks_without_a_score_keep_their_order() {
        server.script()
                .otherwise(
                        results("[{\"chunk\":\"one\",\"documentId\":\"1\"},{\"chunk\":\"two\",\"documentId\":\"2\"}]"));
        List<Evidence> found = found(airia(), "numbers", 5);
        assertThat(found).extracting(Evidence::text).containsExactly("one", "two");
        assertThat(found).extracting(Evidence::relevance).containsExactly(1.0, 61.0 / 62);
    }

    @Test
    void any_other_text_is_evidence_in_pieces_that_are_numbered() {
        String long1 = "a".repeat(700);
        String long2 = "b".repeat(3_000);
        server.script().otherwise(results(long1 + "\n\nshort\n \n" + long2));
        List<Evidence> found = found(airia(), "anything", 10);
        assertThat(found).extracting(Evidence::locator).containsExactly("1", "2", "3", "4");
        assertThat(found).extracting(Evidence::source).containsOnly("airia:" + STORE);
        assertThat(found.get(0).text()).isEqualTo(long1 + "\n\nshort");
        assertThat(found).allSatisfy(piece -> assertThat(piece.text()).hasSizeLessThanOrEqualTo(1_202));
        assertThat(String.join("", found.stream().map(Evidence::text).toList()).replaceAll("[^b]", ""))
                .isEqualTo(long2);
        assertThat(found(airia(), "anything", 2)).hasSize(2);
    }

    @Test
    void a_key_that_comes_back_is_taken_out() {
        server.script().otherwise(results("you asked with " + KEY));
        assertThat(found(airia(), "anything", 1).get(0).text()).isEqualTo("you asked with [key]");
    }

    @Test
    void nothing_found_and_nothing_asked_are_empty() {
        server.script().otherwise(results(""));
        assertThat(found(airia(), "anything", 5)).isEmpty();
        long before = server.ledger().received();
        assertThat(found(airia(), " \u200B ", 5)).isEmpty();
        assertThat(server.ledger().received()).isEqualTo(before);
    }

    @Test
    void an_answer_of_another_form_is_a_silence_and_no_guess() {
        server.script().otherwise(exchange -> exchange.answer(200, "application/json", Map.of(), "{\"results\":[]}"));
        assertThatThrownBy(() -> found(airia(), "anything", 5))
                .isInstanceOf(SilentException.class)
                .hasMessageContaining("no answer of its interface");
    }

    @Test
    void its_name_says_all_but_the_key() {
        AiriaKnowledgeSource source =
                AiriaKnowledgeSource.of(ApiKey.of(KEY), STORE).hybridAlpha(0.5);
        assertThat(source.name()).isEqualTo("airia(https://api.airia.ai, store=" + STORE + ", hybridAlpha=0.5)");
        assertThat(source.toString()).doesNotContain(KEY);
        assertThatThrownBy(() -> source.hybridAlpha(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AiriaKnowledgeSource.of(
                        ApiKey.of(KEY), STORE, URI.create("http://api.airia.ai"), Duration.ofSeconds(1)))
                .hasMessageContaining("https");
    }

    private AiriaKnowledgeSource airia() {
        return AiriaKnowledgeSource.of(ApiKey.of(KEY), STORE, URI.create(server.host()), Duration.ofSeconds(10));
    }

    private static Reaction results(String results) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("results", results);
        return exchange -> exchange.answer(200, "application/json", Map.of(), answer.toString());
    }

    private static List<Evidence> found(KnowledgeSource source, String text, int limit, String... expertise) {
        KnowledgeQuery query = new KnowledgeQuery(text, List.of(expertise), limit);
        return ((Answer.Given<List<Evidence>>) source.about(query, Attempt.first(Instant.MAX))).value();
    }
}
