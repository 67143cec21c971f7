package dev.dialectic.llm.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromptsTest {

    @TempDir
    private Path folder;

    private static Map<String, String> words(PromptKind kind) {
        Map<String, String> words = new HashMap<>();
        kind.places().forEach(place -> words.put(place, "<" + place + ">"));
        return words;
    }

    @Test
    void every_prompt_that_ships_fills_all_its_places() {
        for (PromptKind kind : PromptKind.values()) {
            String prompt = Prompts.standard().fill(kind, words(kind));
            kind.places().forEach(place -> assertThat(prompt).as("%s", kind).contains("<" + place + ">"));
            assertThat(prompt).doesNotContain("{{", "}}", "\n\n\n").isEqualTo(prompt.strip());
        }
    }

    @Test
    void what_is_filled_in_is_never_taken_for_a_place() {
        Map<String, String> words = words(PromptKind.POSITION);
        words.put("question", "{{evidence}} $1 \\");
        assertThat(Prompts.standard().fill(PromptKind.POSITION, words)).contains("{{evidence}} $1 \\");
    }

    @Test
    void a_folder_replaces_the_prompts_that_it_has_and_the_version_says_so() throws IOException {
        assertThat(Prompts.in(folder).version())
                .isEqualTo(Prompts.standard().version())
                .isEqualTo("v1");
        Files.writeString(folder.resolve("ballot.txt"), "{{question}}{{evidence}}{{heard}}{{own}} Stimme ab! {{flaw}}");
        Prompts own = Prompts.in(folder);
        assertThat(own.fill(PromptKind.BALLOT, words(PromptKind.BALLOT))).contains("Stimme ab!");
        assertThat(own.fill(PromptKind.OPENING, words(PromptKind.OPENING)))
                .isEqualTo(Prompts.standard().fill(PromptKind.OPENING, words(PromptKind.OPENING)));
        assertThat(own.version())
                .matches("own-[0-9a-f]{8}")
                .isEqualTo(Prompts.in(folder).version());
        Files.writeString(folder.resolve("ballot.txt"), "{{question}}{{evidence}}{{heard}}{{own}} Stimmt ab! {{flaw}}");
        assertThat(Prompts.in(folder).version()).isNotEqualTo(own.version());
    }

    @Test
    void a_template_that_misses_a_place_or_has_another_is_refused_in_a_sentence() throws IOException {
        Files.writeString(folder.resolve("persona.txt"), "{{description}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.in(folder))
                .withMessage("prompt persona.txt: expected the places [description, flaw], found [description]");
        Files.writeString(folder.resolve("persona.txt"), "{{description}}{{flaw}}{{key}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.in(folder))
                .withMessageContaining("key");
        Files.writeString(folder.resolve("persona.txt"), "{{description}}{{flaw}}" + "x".repeat(20_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prompts.in(folder))
                .withMessageContaining("20000");
    }
}
