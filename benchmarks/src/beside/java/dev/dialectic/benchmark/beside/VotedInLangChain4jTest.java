package dev.dialectic.benchmark.beside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.llm.server.LoopbackModel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the page shows of LangChain4j is compiled and run. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VotedInLangChain4jTest {

    @Test
    void their_region_decides() {
        try (LoopbackModel server = LoopbackModel.start()) {
            Misfortune.NONE.befall(server.script());

            assertThat(VotedInLangChain4j.decide(Panel.theirs(server.baseUrl()).build()))
                    .isEqualTo("postgres");
            assertThat(server.ledger().received()).isEqualTo(3);
        }
    }
}
