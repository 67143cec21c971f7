package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.evidence.KnowledgeSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentFolderTest extends KnowledgeSourceContract {

    @TempDir
    Path folder;

    @Override
    protected KnowledgeSource source() {
        for (int i = 0; i < 5; i++) {
            write("doc" + i + ".md", "# Outbox\n\nThe outbox " + "keeps events ".repeat(i) + "\u202E\u0007in order.\n");
        }
        return Knowledge.inFolder(folder);
    }

    @Override
    protected String wellKnown() {
        return "outbox of events";
    }

    @Test
    void it_reads_four_kinds_of_documents_in_all_folders() {
        for (String name : List.of("a.md", "b/c.adoc", "b/d/e.TXT", "f.rst", "g.java", "h")) {
            write(name, "outbox");
        }
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        assertThat(sources(knowledge, "outbox")).containsExactly("a.md", "b/c.adoc", "b/d/e.TXT", "f.rst");
        assertThat(knowledge.documents()).isEqualTo(4);
        assertThat(knowledge.passages()).isEqualTo(4);
        assertThat(knowledge.warnings()).isEmpty();
    }

    @Test
    void its_passages_can_be_had_with_their_place_and_what_stands_above_them() {
        write("a.md", "# Storage\n\nAll of it.\n\n## Outbox\nThe outbox.\n");
        write("b.txt", "Plain.\n");
        assertThat(Knowledge.inFolder(folder).asPassages())
                .containsExactly(
                        new Passage("a.md", "1", "", "# Storage\n\nAll of it."),
                        new Passage("a.md", "5", "Storage", "## Outbox\nThe outbox."),
                        new Passage("b.txt", "1", "", "Plain."));
    }

    @Test
    void what_is_hidden_or_was_built_is_skipped() {
        for (String name : List.of(".git/a.md", ".b.md", "node_modules/c.md", "x/target/d.md", "build/e.md", "f.md")) {
            write(name, "outbox");
        }
        assertThat(sources(Knowledge.inFolder(folder), "outbox")).containsExactly("f.md");
    }

    @Test
    void links_are_not_followed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "outbox");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.createSymbolicLink(folder.resolve("link.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(Knowledge.inFolder(folder).documents()).isZero();
    }

    @Test
    void what_cannot_be_read_is_a_warning() throws IOException {
        write("big.md", "x".repeat((1 << 20) + 1));
        write("fits.md", "x".repeat(1 << 20));
        write("nul.md", "a\0b");
        write("new\nline.md", "outbox");
        Files.write(folder.resolve("latin.md"), new byte[] {'a', (byte) 0xE9, 'b'});
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        assertThat(knowledge.documents()).isEqualTo(1);
        assertThat(knowledge.warnings())
                .containsExactly(
                        "big.md: expected at most 1048576 bytes, found more; left out",
                        "latin.md: expected UTF-8, found other bytes; left out",
                        "new line.md: expected a name without hidden characters, found some; left out",
                        "nul.md: expected text, found a NUL; left out");
    }

    @Test
    void more_documents_than_the_bound_are_left_out_with_a_warning() {
        for (int i = 0; i < DocumentFolder.MAX_DOCUMENTS + 3; i++) {
            write("%05d.txt".formatted(i), "outbox");
        }
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        assertThat(knowledge.documents()).isEqualTo(DocumentFolder.MAX_DOCUMENTS);
        assertThat(knowledge.warnings()).singleElement().asString().endsWith("found more; 3 are left out");
    }

    @Test
    @Tag("slow")
    void more_bytes_than_the_bound_are_left_out_with_a_warning() {
        String text = "word ".repeat((1 << 20) / 5);
        for (int i = 0; i < 36; i++) {
            write("%02d.txt".formatted(i), text);
        }
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        assertThat(knowledge.documents()).isEqualTo(33);
        assertThat(knowledge.warnings()).singleElement().asString().endsWith("found more; 3 are left out");
    }

    @Test
    void ties_go_by_path_and_then_by_line() {
        write("b.md", "# outbox\n\n# outbox\n");
        write("a.md", "# outbox\n");
        assertThat(find(Knowledge.inFolder(folder), "outbox"))
                .extracting(Evidence::reference)
                .containsExactly("a.md:1", "b.md:1", "b.md:3");
    }

    @Test
    void expertise_decides_between_passages_that_fit_the_text_alike() {
        write("a.md", "keys and latency");
        write("b.md", "keys and secrets");
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        KnowledgeQuery query = new KnowledgeQuery("keys", List.of("Secrets"), 2);
        assertThat(find(knowledge, query)).extracting(Evidence::source).containsExactly("b.md", "a.md");
        assertThat(sources(knowledge, "keys")).containsExactly("a.md", "b.md");
    }

    @Test
    void a_word_of_the_text_weighs_more_than_one_of_the_expertise() {
        write("a.md", "about secrets");
        write("b.md", "about latency");
        KnowledgeQuery query = new KnowledgeQuery("latency", List.of("secrets"), 2);
        assertThat(find(Knowledge.inFolder(folder), query))
                .extracting(Evidence::source)
                .containsExactly("b.md", "a.md");
    }

    @Test
    void headings_above_a_passage_are_searched_too() {
        write("a.md", "# Kafka\n\n## Retention\nSeven days.\n\n# Postgres\n\n## Retention\nFor ever.\n");
        assertThat(find(Knowledge.inFolder(folder), "retention postgres").get(0).reference())
                .isEqualTo("a.md:8");
    }

    @Test
    void a_question_half_of_which_is_unknown_has_little_relevance() {
        write("a.md", "latency");
        DocumentFolder knowledge = Knowledge.inFolder(folder);
        double known = find(knowledge, "latency").get(0).relevance();
        assertThat(find(knowledge, "latency quantum").get(0).relevance()).isLessThan(known / 2);
    }

    @Test
    void what_shares_no_word_is_not_found() {
        write("a.md", "latency");
        assertThat(find(Knowledge.inFolder(folder), "the durability of it")).isEmpty();
    }

    @Test
    void an_empty_folder_knows_nothing() {
        assertThat(find(Knowledge.inFolder(folder), "anything")).isEmpty();
    }

    @Test
    void what_is_no_folder_is_refused() {
        Path file = write("a.md", "text");
        assertThatThrownBy(() -> Knowledge.inFolder(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a folder");
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sources(KnowledgeSource knowledge, String text) {
        return find(knowledge, text).stream().map(Evidence::source).toList();
    }

    private static List<Evidence> find(KnowledgeSource knowledge, String text) {
        return find(knowledge, new KnowledgeQuery(text, List.of(), 10));
    }

    private static List<Evidence> find(KnowledgeSource knowledge, KnowledgeQuery query) {
        return ((Answer.Given<List<Evidence>>) knowledge.about(query, Attempt.first(Instant.MAX))).value();
    }
}
