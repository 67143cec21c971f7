package dev.dialectic.llm.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the clamp whatever a model writes. */
class ClampPropertiesTest {

    private static final int CASES = 4_000;
    private static final String ALPHABET = "{}[]\"':,/*\\ \n\t`abtruefalsn0123456789.eE+-_$%\uFEFF\u0000\uD83D";
    private static final ObjectShape SHAPE =
            ObjectShape.named("any").may("a", Shape.share(), "").may("b", Shape.text(9), "");

    @Test
    void valid_json_stays_as_it_is() {
        for (int seed = 0; seed < CASES; seed++) {
            String valid = RandomJson.value(new Random(seed), 4);
            assertThat(Clamp.clamp(valid)).as("seed %d", seed).isEqualTo(new Clamped(valid, List.of()));
        }
    }

    @Test
    void mutations_are_mended_to_strict_json_or_left_alone_and_mending_again_changes_nothing() {
        int mended = 0;
        for (int seed = 0; seed < CASES; seed++) {
            String text = mutated(new Random(seed));
            Clamped clamped = Clamp.clamp(text);
            if (clamped.repaired()) {
                mended++;
                assertThat(StrictJson.reads(clamped.text()))
                        .as("seed %d: %s", seed, text)
                        .isTrue();
            } else {
                assertThat(clamped.text()).as("seed %d", seed).isEqualTo(text);
            }
            assertThat(Clamp.clamp(clamped.text()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(new Clamped(clamped.text(), List.of()));
            assertThat(ModelJson.read(text, SHAPE)).as("seed %d", seed).isNotNull();
        }
        assertThat(mended).as("mutations that could be mended").isBetween(CASES / 20, CASES);
    }

    @Test
    void a_cut_object_keeps_a_prefix_of_its_members_each_with_its_own_value() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            String whole = RandomJson.object(random, 3);
            Clamped cut = Clamp.clamp(whole.substring(0, random.nextInt(whole.length())));
            if (cut.repaired()) {
                int from = seed;
                var before = StrictJson.read(whole);
                StrictJson.read(cut.text())
                        .properties()
                        .forEach(member -> assertThat(member.getValue())
                                .as("seed %d: %s of %s", from, member.getKey(), whole)
                                .isEqualTo(before.get(member.getKey())));
            }
        }
    }

    // spotless:off
    private static final List<String> UNITS = List.of(
            "\"", "'", "{", "[", "{\"a\":", "{a:[", "{'", "{\"a\":\"", "/*", "//", "{/*", "{//\n", "```", "\\", "{\"\\",
            "{a", "{a:1,", "{\"a\":{}},", "{a:1}", "<think>", "{a:'", " {", "[{", "\uFEFF", "{a:1e", "}", "{} ");
    // spotless:on

    static Stream<String> hostile() {
        return UNITS.stream().map(unit -> unit.repeat(StrictJson.MOST_CHARACTERS / unit.length()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void a_megabyte_of_anything_is_read_in_time_and_within_the_stack(String text) {
        // Linear work takes milliseconds; anything that looks twice at a prefix takes minutes.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ModelJson.read(text, SHAPE));
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(RandomJson.object(random, 3));
        for (int count = random.nextInt(4); count >= 0; count--) {
            int at = random.nextInt(text.length() + 1);
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, other);
                case 1 -> text.setLength(Math.max(at, 1));
                case 2 -> text.insert(0, "So: ").append(" ok");
                case 3 -> text.deleteCharAt(Math.min(at, text.length() - 1)).append(' ');
                default -> text.setCharAt(Math.min(at, text.length() - 1), other);
            }
        }
        return text.toString();
    }
}
