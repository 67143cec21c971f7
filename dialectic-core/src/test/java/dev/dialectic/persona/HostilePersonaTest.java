package dev.dialectic.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A persona that hides something, or goes on for ever, is refused by a sentence. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostilePersonaTest {

    @Test
    void what_hides_in_a_prompt_is_named_with_its_position() {
        PersonaBuilder hidden = Persona.builder("Ada")
                .perspective("costs")
                .systemPrompt("Line one.\n\tTwo \ud83d\udc69\u200d\ud83d\udcbb\u200b.");

        assertThatIllegalArgumentException()
                .isThrownBy(hidden::build)
                .withMessage("persona Ada, system prompt: expected visible text, found the hidden character"
                        + " U+200B (ZERO WIDTH SPACE) at position 19; remove it");
    }

    @Test
    void no_part_may_hide_anything() {
        String tag = "costs\udb40\udc41";
        for (PersonaBuilder builder : new PersonaBuilder[] {
            Persona.builder("Ada" + tag).id("ada").perspective("costs"),
            Persona.builder("Ada").perspective(tag),
            Persona.builder("Ada").perspective("costs").role(tag),
            Persona.builder("Ada").perspective("costs").expertise(tag),
            Persona.builder("Ada").perspective("costs").criteria(tag),
            Persona.builder("Ada").perspective("costs").avatar(tag)
        }) {
            assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("U+E0041");
        }
    }

    @Test
    void lengths_are_counted_in_composed_code_points() {
        String name = "e\u0301".repeat(50);
        assertThat(Persona.builder(name).id("e").perspective("x").build().name())
                .hasSize(50);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Persona.builder(name + "e").id("e").perspective("x").build())
                .withMessageContaining("at most 50 characters, found 51");

        String prompt = "\ud83d\ude00".repeat(Persona.LONGEST_PROMPT);
        assertThat(prompted(prompt).systemPrompt()).isEqualTo(prompt);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompted(prompt + "!"))
                .withMessageContaining("persona Ada, system prompt: expected at most 20000 characters, found 20001");
    }

    @Test
    void line_ends_of_another_system_become_newlines() {
        assertThat(prompted("one\r\ntwo\tthree\r\n").systemPrompt()).isEqualTo("one\ntwo\tthree\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prompted("one\rtwo"))
                .withMessageContaining("U+000D");
    }

    @Test
    void more_criteria_than_anybody_has_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Persona.builder("Ada")
                        .perspective("costs")
                        .criteria("cheap ".repeat(101).split(" "))
                        .build())
                .withMessageContaining("criteria: expected at most 100, found 101");
    }

    private static Persona prompted(String prompt) {
        return Persona.builder("Ada").perspective("costs").systemPrompt(prompt).build();
    }
}
