package dev.dialectic.llm.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.debate.Silence.Reason;
import dev.dialectic.debate.SilentException;
import dev.dialectic.error.DialecticException;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddingKnowledgeSourceTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private DocumentFolder documents;

    @BeforeEach
    void write() throws IOException {
        StringBuilder text = new StringBuilder("# Animals\n");
        for (int i = 0; i < 70; i++) {
            text.append("\n## Animal ").append(i).append("\nIt has ").append(i).append(" stripes.\n");
        }
        Files.writeString(folder.resolve("animals.md"), text + "\n## Zebra\nStriped horses live in herds.\n");
        Files.writeString(folder.resolve("plants.md"), "# Plants\n\nA fern likes the shade.\n");
        documents = Knowledge.inFolder(folder);
    }

    @Test
    void the_folder_is_embedded_once_and_in_batches() {
        AtomicInteger embedded = new AtomicInteger();
        List<String> progress = new ArrayList<>();
        EmbeddingKnowledgeSource source = EmbeddingKnowledgeSource.over(documents, counting(embedded))
                .progress((done, all) -> progress.add(done + "/" + all))
                .build();
        assertThat(documents.passages()).isEqualTo(72);
        assertThat(progress).containsExactly("0/72", "32/72", "64/72", "72/72");
        assertThat(embedded).hasValue(72);
        found(source, "zebra");
        found(source, "fern");
        assertThat(embedded).hasValue(74);
    }

    @Test
    void vectors_find_what_shares_no_word_and_words_are_merged_with_them() {
        // "zebras" is no form of a word in the folder, but shares runs of letters with one.
        EmbeddingKnowledgeSource alone =
                over(new NgramModel()).embeddingsAlone().build();
        assertThat(documents.about(new KnowledgeQuery("zebrafication", List.of(), 3), attempt()))
                .isEqualTo(Answer.of(List.of()));
        assertThat(found(alone, "zebrafication").get(0).text()).contains("Striped horses");

        Evidence both = found(over(new NgramModel()).build(), "zebra").get(0);
        assertThat(both.text()).contains("Striped horses");
        assertThat(both.source()).isEqualTo("animals.md");
        assertThat(both.locator()).matches("\\d+");
        assertThat(both.relevance()).as("first in both rankings").isEqualTo(1);
        assertThat(found(over(new NgramModel()).build(), "zebrafication").get(0).relevance())
                .as("first in one of two")
                .isEqualTo(0.5);
    }

    @Test
    void more_is_merged_than_is_wanted_so_that_second_in_both_beats_first_in_one() throws IOException {
        StringBuilder text = new StringBuilder(
                "# All\n\n## One\nzebra zebra zebra\n\n## Two\nzebra with stripes\n\n## Three\nhorse\n");
        for (int i = 0; i < 30; i++) {
            text.append("\n## Filler ").append(i).append("\nnothing\n");
        }
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("a.md"), text);
        EmbeddingKnowledgeSource source = EmbeddingKnowledgeSource.over(Knowledge.inFolder(other), new MeaningModel())
                .build();
        KnowledgeQuery one = new KnowledgeQuery("zebra", List.of(), 1);
        assertThat(((Answer.Given<List<Evidence>>) source.about(one, attempt())).value())
                .singleElement()
                .extracting(Evidence::text)
                .asString()
                .contains("zebra with stripes");
    }

    @Test
    void expertise_turns_the_query_by_half_of_its_direction() {
        EmbeddingKnowledgeSource alone =
                over(new NgramModel()).embeddingsAlone().build();
        KnowledgeQuery plain = new KnowledgeQuery("what likes what", List.of(), 72);
        KnowledgeQuery expert = new KnowledgeQuery("what likes what", List.of("zebra", "striped horses"), 72);
        assertThat(rank(alone, expert, "Striped")).isLessThan(rank(alone, plain, "Striped"));
    }

    @Test
    void its_name_says_folder_model_and_fusion() throws IOException {
        String where = "folder(" + folder.toRealPath() + ")";
        assertThat(over(new NgramModel()).build().name())
                .isEqualTo("embeddings(" + where + ", model=ngrams-4-256, hybrid(bm25, depth=50, k=60))");
        assertThat(over(new NgramModel())
                        .embeddingsAlone()
                        .modelName("mine")
                        .build()
                        .name())
                .isEqualTo("embeddings(" + where + ", model=mine, alone)");
    }

    @Test
    void usage_is_what_the_embedding_model_tells() {
        Answer<List<Evidence>> answer = over(new NgramModel()).build().about(query("zebra"), attempt());
        assertThat(answer.usage().inputTokens()).isEqualTo(5);
    }

    @Test
    void after_the_deadline_no_model_is_asked() {
        AtomicInteger embedded = new AtomicInteger();
        EmbeddingKnowledgeSource source = EmbeddingKnowledgeSource.over(documents, counting(embedded))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .embeddingsAlone()
                .build();
        int before = embedded.get();
        assertThat(source.about(query("zebra"), Attempt.first(NOW))).isInstanceOf(Answer.Given.class);
        assertThatThrownBy(() -> source.about(query("zebra"), Attempt.first(NOW.minusMillis(1))))
                .isInstanceOfSatisfying(
                        SilentException.class,
                        silent -> assertThat(silent.reason()).isEqualTo(Reason.TIMEOUT));
        assertThat(embedded).hasValue(before + 1);
    }

    @Test
    void when_the_embeddings_fail_the_words_answer_and_it_is_told_without_the_words_of_the_failure() {
        List<RuntimeException> told = new ArrayList<>();
        EmbeddingModel failing = failingAfterIngestion("key sk-abc is wrong");
        KnowledgeSource source = EmbeddingKnowledgeSource.over(documents, failing)
                .failures(told::add)
                .build();
        assertThat(found(source, "zebra").get(0).text()).contains("Striped horses");
        assertThat(told).singleElement().isInstanceOfSatisfying(SilentException.class, silent -> {
            assertThat(silent.reason()).isEqualTo(Reason.PROVIDER_DOWN);
            assertThat(silent.isTemporary()).isTrue();
            assertThat(silent).hasMessageContaining("IllegalStateException").hasMessageNotContaining("sk-abc");
        });
        KnowledgeSource alone = EmbeddingKnowledgeSource.over(documents, failingAfterIngestion("again"))
                .embeddingsAlone()
                .build();
        assertThatThrownBy(() -> found(alone, "zebra")).isInstanceOf(SilentException.class);
    }

    @Test
    void an_ingestion_that_fails_says_how_far_it_came() {
        EmbeddingModel failing = new NgramModel();
        assertThatThrownBy(() -> over(new FailingModel(failing, 40)).build())
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("72 passages")
                .hasMessageContaining("failed after 32");
    }

    @Test
    void a_store_that_is_filled_is_not_filled_again_and_what_it_holds_twice_is_found_once() {
        InMemoryVectors store = new InMemoryVectors();
        over(new NgramModel()).store(store).build();
        AtomicInteger embedded = new AtomicInteger();
        EmbeddingKnowledgeSource again = EmbeddingKnowledgeSource.over(documents, counting(embedded))
                .store(store)
                .alreadyStored()
                .embeddingsAlone()
                .build();
        assertThat(embedded).hasValue(0);
        List<Evidence> once = found(again, "zebra");
        over(new NgramModel()).store(store).build();
        assertThat(found(again, "zebra").get(0)).isEqualTo(once.get(0));
        assertThat(found(again, "zebra")).extracting(Evidence::reference).doesNotHaveDuplicates();
    }

    @Test
    void what_others_put_into_a_store_is_shown_without_what_hides() {
        InMemoryVectors store = new InMemoryVectors();
        store.addAll(
                new NgramModel().embedAll(List.of(TextSegment.from("zebra"))).content(),
                List.of(TextSegment.from("zebra\u202E reversed")));
        EmbeddingKnowledgeSource source = over(new NgramModel())
                .store(store)
                .alreadyStored()
                .embeddingsAlone()
                .build();
        Evidence found = found(source, "zebra").get(0);
        assertThat(found.text()).isEqualTo("zebra reversed");
        assertThat(found.source()).startsWith("store:");
        assertThat(found.relevance()).isBetween(0.99, 1.0);
    }

    private EmbeddingKnowledgeBuilder over(EmbeddingModel model) {
        return EmbeddingKnowledgeSource.over(documents, model);
    }

    private static EmbeddingModel counting(AtomicInteger embedded) {
        return new FailingModel(new NgramModel(), Integer.MAX_VALUE, embedded, "");
    }

    private static EmbeddingModel failingAfterIngestion(String words) {
        return new FailingModel(new NgramModel(), 72, new AtomicInteger(), words);
    }

    /** Knows which words mean nearly the same: to whom asks for a zebra a horse is nearest, then stripes, then nothing. */
    private record MeaningModel() implements EmbeddingModel {
        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            return Response.from(segments.stream()
                    .map(each -> Embedding.from(vector(each.text())))
                    .toList());
        }

        private static float[] vector(String text) {
            if (text.contains("horse") || text.equals("zebra")) {
                return new float[] {1, 0};
            }
            return text.contains("stripes")
                    ? new float[] {1, 0.2f}
                    : text.contains("nothing") ? new float[] {1, 1} : new float[] {0, 1};
        }
    }

    /** Passes on what another model gives, counts it, and fails when a number of texts is passed. */
    private record FailingModel(EmbeddingModel model, int most, AtomicInteger embedded, String words)
            implements EmbeddingModel {

        FailingModel(EmbeddingModel model, int most) {
            this(model, most, new AtomicInteger(), "enough");
        }

        @Override
        public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
            if (embedded.addAndGet(segments.size()) > most) {
                throw new IllegalStateException(words);
            }
            return model.embedAll(segments);
        }
    }

    private static int rank(KnowledgeSource source, KnowledgeQuery query, String text) {
        List<Evidence> all = ((Answer.Given<List<Evidence>>) source.about(query, attempt())).value();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).text().contains(text)) {
                return i;
            }
        }
        throw new AssertionError("not found: " + text);
    }

    private static List<Evidence> found(KnowledgeSource source, String text) {
        return ((Answer.Given<List<Evidence>>) source.about(query(text), attempt())).value();
    }

    private static KnowledgeQuery query(String text) {
        return new KnowledgeQuery(text, List.of(), 5);
    }

    private static Attempt attempt() {
        return Attempt.first(Instant.MAX);
    }
}
