package dev.dialectic.benchmark.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.llm.server.LoopbackModel;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The page shows code that is compiled and run, and names the version that it ran with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BesidePageTest {

    private static final Pattern VERSION =
            Pattern.compile("<langchain4j-agentic\\.version>(.+)</langchain4j-agentic\\.version>");

    @Test
    void every_block_of_java_is_a_region_of_a_program_and_every_region_is_shown() throws IOException {
        assertThat(BesidePage.shown()).hasSize(2).isEqualTo(BesidePage.regions());
        assertThat(BesidePage.blocks()).isEqualTo(2);
    }

    @Test
    void both_regions_decide() {
        try (LoopbackModel server = LoopbackModel.start()) {
            Misfortune.NONE.befall(server.script());

            assertThat(VotedInLangChain4j.decide(Panel.theirs(server.baseUrl()).build()))
                    .isEqualTo("postgres");
            assertThat(VotedInDialectic.decide(Panel.shaped(Panel.theirs(server.baseUrl()))
                                    .maxRetries(0)
                                    .build())
                            .decision())
                    .contains("postgres");
            assertThat(server.ledger().received()).isEqualTo(6);
        }
    }

    @Test
    void the_version_is_the_one_that_is_compared() throws IOException {
        Matcher version = VERSION.matcher(BesidePage.pom());
        assertThat(version.find()).isTrue();
        assertThat(BesidePage.text()).contains("`langchain4j-agentic` " + version.group(1));
    }
}
