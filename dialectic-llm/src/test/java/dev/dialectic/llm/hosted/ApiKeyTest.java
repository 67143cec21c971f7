package dev.dialectic.llm.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiKeyTest {

    @Test
    void a_key_is_never_shown() {
        assertThat(ApiKey.of("sk-12345678")).hasToString("ApiKey[not shown]");
        assertThat(ApiKey.of("sk-12345678").removedFrom("it is sk-12345678!")).isEqualTo("it is [key]!");
    }

    @Test
    void what_would_end_a_header_is_no_key_and_is_not_repeated() {
        for (String wrong : new String[] {"", "sk-1\r\nX: y", "sk 1", "sk-é", "x".repeat(5_000)}) {
            assertThatThrownBy(() -> ApiKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("key: expected")
                    .hasMessageNotContaining("sk");
        }
    }

    @Test
    void a_missing_variable_is_named() {
        assertThatThrownBy(() -> ApiKey.from(Map.of("OTHER", "x"), "AIRIA_API_KEY"))
                .hasMessageContaining("AIRIA_API_KEY")
                .hasMessageContaining("set it");
        assertThat(ApiKey.from(Map.of("A", " key-1\n"), "A").value()).isEqualTo("key-1");
    }
}
