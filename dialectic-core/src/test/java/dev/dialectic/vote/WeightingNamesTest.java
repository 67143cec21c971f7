package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.persona.Persona;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeightingNamesTest {

    @Test
    void every_weighting_that_ships_is_found_by_its_name_and_weighs_alike() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Weighting weighting = random.nextBoolean() ? Weighting.equal() : Weighting.own();
            for (int caps = random.nextInt(3); caps > 0; caps--) {
                weighting = weighting.cappedAt(random.nextBoolean() ? 1.0 : (500 + random.nextInt(501)) / 1000.0);
            }
            List<Persona> voters = IntStream.rangeClosed(1, 5)
                    .mapToObj(i -> Persona.builder("V" + i)
                            .perspective("looks")
                            .weight(random.nextDouble())
                            .build())
                    .toList();
            Weighting found = Weighting.named(weighting.name());
            assertThat(found.name()).as("seed %d", seed).isEqualTo(weighting.name());
            assertThat(found.weigh(voters)).as("seed %d", seed).isEqualTo(weighting.weigh(voters));
        }
    }

    @Test
    void a_share_in_more_digits_than_it_needs_is_the_same_share() {
        assertThat(Weighting.named("own capped at 0.0020").name())
                .isEqualTo(Weighting.own().cappedAt(0.002).name());
    }

    @Test
    void a_name_that_nobody_bears_is_answered_with_those_that_are() {
        for (String name : List.of(
                "",
                "mine",
                "own ",
                "capped at 0.5",
                " capped at 0.5",
                "own capped at 0.0",
                "own capped at 1.5",
                "own capped at NaN",
                "own capped at 0.5\n",
                "mine\u202E capped at 0.5",
                "own" + " capped at 0.5".repeat(10_000))) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> Weighting.named(name))
                    .withMessageMatching(
                            "weighting: expected the name of one that ships, equal or own, .+; found \".*\"")
                    .withMessageNotContaining("\u202E");
        }
    }
}
