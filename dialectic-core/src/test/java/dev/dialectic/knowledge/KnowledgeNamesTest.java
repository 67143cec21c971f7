package dev.dialectic.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.event.Terms;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.evidence.KnowledgeQuery;
import dev.dialectic.evidence.KnowledgeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names go into the terms of a debate: they tell where is looked, and stay. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnowledgeNamesTest {

    @TempDir
    Path temporary;

    @Test
    void a_folder_is_called_after_its_real_path_however_it_is_reached() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("notes/of 2026"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        String name = "folder(" + folder.toRealPath() + ")";

        assertThat(folder.toRealPath()).isAbsolute();
        assertThat(Knowledge.inFolder(folder).name()).isEqualTo(name);
        assertThat(Knowledge.inFolder(link).name()).isEqualTo(name);
        assertThat(Knowledge.inFolder(folder.resolve("../of 2026")).name()).isEqualTo(name);
    }

    @Test
    void past_debates_are_called_alike_however_many_have_ended() {
        PastDebate one = new PastDebate("a", "Retry?", "yes", "", Instant.EPOCH);
        assertThat(Knowledge.ofPastDebates(List.of(one)).name())
                .isEqualTo(Knowledge.ofPastDebates(List.of()).name())
                .isEqualTo("pastDebates");
    }

    @Test
    void several_are_called_after_each_of_them_in_their_order() {
        KnowledgeSource wiki = knows().withName("wiki(v=3)");
        assertThat(KnowledgeSource.none().name()).isEqualTo("none");
        assertThat(Knowledge.allOf(wiki, Knowledge.allOf(Knowledge.ofPastDebates(List.of())))
                        .tellingOfFailures(failure -> {})
                        .name())
                .isEqualTo("combined(wiki(v=3), combined(pastDebates))");
    }

    @Test
    void one_of_your_own_is_unnamed_until_you_name_it_and_so_is_what_wraps_it() {
        KnowledgeSource own = knows();
        KnowledgeQuery query = new KnowledgeQuery("x", List.of(), 1);
        assertThat(own.name()).isEqualTo(Terms.UNNAMED);
        assertThat(Knowledge.allOf(KnowledgeSource.none(), own).name()).isEqualTo(Terms.UNNAMED);
        assertThat(own.withName("own").about(query, Attempt.first(Instant.MAX)))
                .isEqualTo(own.about(query, Attempt.first(Instant.MAX)));
        assertThatIllegalArgumentException().isThrownBy(() -> own.withName(""));
    }

    private static KnowledgeSource knows() {
        return (query, attempt) -> Answer.of(List.of(new Evidence("a", "1", "text", 0.5)));
    }
}
