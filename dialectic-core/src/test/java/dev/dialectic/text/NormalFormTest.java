package dev.dialectic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NormalFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Option A",
                "option a",
                "  Option A ",
                "Option  A",
                "Option\tA",
                "Option\u00A0A",
                "\uFF2F\uFF50\uFF54\uFF49\uFF4F\uFF4E\u3000\uFF21",
                "Opt\u200Bion A",
                "Option A\u202C"
            })
    void nine_of_seventeen_writings_are_one_answer(String writing) {
        assertThat(NormalForm.of(writing)).isEqualTo("option a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Option \u0391",
                "\u041Eption A",
                "Option\u200BA",
                "Option\u202EA",
                "\"Option A\"",
                "Option A.",
                "Option A\u0000",
                "Option A\u0301"
            })
    void eight_of_seventeen_are_not_guessed(String writing) {
        assertThat(NormalForm.of(writing)).isNotEqualTo("option a");
    }

    @Test
    void sharp_s_is_double_s_and_the_turkish_letters_stay_apart() {
        assertThat(NormalForm.of("Stra\u00DFe")).isEqualTo(NormalForm.of("STRASSE"));
        assertThat(NormalForm.of("\u0130")).isNotEqualTo(NormalForm.of("i"));
        assertThat(NormalForm.of("\u0131")).isNotEqualTo(NormalForm.of("i")).isNotEqualTo(NormalForm.of("I"));
        assertThat(NormalForm.of("\u039F\u0394\u039F\u03A3")).isEqualTo(NormalForm.of("\u03BF\u03B4\u03BF\u03C2"));
    }

    @Test
    void the_normal_form_of_a_normal_form_is_itself() {
        for (long seed = 0; seed < 3_000; seed++) {
            String form = NormalForm.of(anyText(seed));
            assertThat(NormalForm.of(form)).as("seed %d", seed).isEqualTo(form);
        }
    }

    static String anyText(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x600 : 0x20000));
        }
        return text.toString();
    }
}
