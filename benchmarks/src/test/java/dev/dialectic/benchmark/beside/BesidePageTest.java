package dev.dialectic.benchmark.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.llm.server.LoopbackModel;
import dev.dialectic.llm.server.ObligingAnswers;
import dev.dialectic.llm.server.Reactions;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The page shows code of programs, of which ours decides, and names the version that theirs ran with. */
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
    void our_region_decides() {
        try (LoopbackModel server = LoopbackModel.start()) {
            server.script()
                    .on("", "who pays bills", Reactions.says(ObligingAnswers.preferring("mongo")))
                    .otherwise(Reactions.says(ObligingAnswers.preferring("postgres")));

            assertThat(VotedInDialectic.decide(model(server)).decision()).contains("postgres");
            assertThat(server.ledger().received()).isEqualTo(3);
        }
    }

    private static ChatModel model(LoopbackModel server) {
        return OpenAiChatModel.builder()
                .baseUrl(server.baseUrl())
                .apiKey("sk-loopback")
                .modelName("m")
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    @Test
    void the_version_is_the_one_that_is_compared() throws IOException {
        Matcher version = VERSION.matcher(BesidePage.pom());
        assertThat(version.find()).isTrue();
        assertThat(BesidePage.text()).contains("`langchain4j-agentic` " + version.group(1));
    }
}
