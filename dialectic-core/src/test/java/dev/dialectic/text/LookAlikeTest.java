package dev.dialectic.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookAlikeTest {

    @ParameterizedTest
    @CsvSource({
        "Option A, Option \u0391",
        "Option A, \u041Eption \u0410",
        "paypal, \u0440\u0430y\u0440\u0430l",
        "NULL, \u039DULL",
        "BETA, \u0392\u0395\u03A4\u0391",
        "SQLITE, \u13DAQ\u13DE\u13A5\u13A2\u13AC",
        "small, \uA731\u1D0D\u1D00\u029F\u029F",
        "istanbul, \u0130stanbul",
        "istanbul, \u0131stanbul",
        "mysql, \uFF4D\uFF59\uFF53\uFF51\uFF4C",
        "h\u00E9, h\u0065\u0301",
        "kafka, ka\u200Bfka",
        "kafka, KAFKA",
        "kafka, \u212Aafka",
        "\u2764, \u2764\uFE0F",
        "a-b, a\u2014b",
        "v3, v\u0417",
        "v0, v\u09E6",
        "straSSe, stra\u00DFe"
    })
    void these_could_be_taken_for_each_other(String one, String other) {
        assertThat(LookAlike.skeleton(one)).isEqualTo(LookAlike.skeleton(other));
    }

    @ParameterizedTest
    @CsvSource({
        "A1, AI",
        "l0, lO",
        "l, 1",
        "I, 1",
        "I, l",
        "rn, m",
        "vv, w",
        "e, \u00E9",
        "\u0438, \u0439",
        "yes, no",
        "a-b, a_b",
        "\u0434\u0430, \u043D\u0435\u0442"
    })
    void these_could_not(String one, String other) {
        assertThat(LookAlike.skeleton(one)).isNotEqualTo(LookAlike.skeleton(other));
    }

    @Test
    void plain_texts_are_alike_only_up_to_case_and_white_space() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("x");
            random.ints(random.nextInt(20), 0x20, 0x7F).forEach(text::appendCodePoint);
            text.append('x');
            String plain = text.toString();
            assertThat(LookAlike.skeleton(plain))
                    .as("seed %d", seed)
                    .isEqualTo(plain.toLowerCase(java.util.Locale.ROOT).replaceAll(" +", " "));
        }
    }

    @Test
    void the_skeleton_of_a_skeleton_is_itself_and_one_normal_form_has_one_skeleton() {
        for (long seed = 0; seed < 3_000; seed++) {
            String text = NormalFormTest.anyText(seed);
            String skeleton = LookAlike.skeleton(text);
            assertThat(LookAlike.skeleton(skeleton)).as("seed %d", seed).isEqualTo(skeleton);
            assertThat(LookAlike.skeleton(NormalForm.of(text)))
                    .as("seed %d", seed)
                    .isEqualTo(skeleton);
        }
    }
}
