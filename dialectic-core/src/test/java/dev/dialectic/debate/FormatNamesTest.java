package dev.dialectic.debate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormatNamesTest {

    private static Debate any(Random random) {
        int rounds = random.nextInt(4) == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(1 << random.nextInt(31));
        double margin = random.nextBoolean() ? random.nextInt(1_001) / 1000.0 : random.nextDouble();
        return switch (random.nextInt(5)) {
            case 0 -> Debate.standard(rounds);
            case 1 -> Debate.sequential(rounds);
            case 2 -> Debate.judged(rounds);
            case 3 -> Debate.voteFirst(random.nextBoolean() ? margin : margin / 1e12);
            default -> Debate.voteOnly();
        };
    }

    @Test
    void every_procedure_that_ships_is_found_by_its_name() {
        for (long seed = 0; seed < 2_000; seed++) {
            Debate format = any(new Random(seed));
            Debate found = Debate.named(format.name());
            assertThat(found).as("seed %d: %s", seed, format.name()).isEqualTo(format);
            assertThat(found.name()).as("seed %d", seed).isEqualTo(format.name());
        }
        for (double margin : new double[] {0, -0.0, 1, Double.MIN_VALUE, 0.1 + 0.2}) {
            assertThat(Debate.named(Debate.voteFirst(margin).name())).isEqualTo(Debate.voteFirst(margin));
        }
    }

    @Test
    void a_margin_in_more_digits_than_it_needs_is_the_same_margin() {
        assertThat(Debate.named("voteFirst(margin=0.0020)"))
                .as("as other runtimes may print it")
                .isEqualTo(Debate.voteFirst(0.002));
    }

    @Test
    void a_name_that_nobody_bears_is_answered_with_those_that_are() {
        for (String name : List.of(
                "",
                "standard",
                "standard()",
                "standard(rounds=0)",
                "standard(rounds=03)",
                "standard(rounds=-1)",
                "standard(rounds=3) ",
                "Standard(rounds=3)",
                "standard(rounds=2147483648)",
                "voteFirst(margin=1.1)",
                "voteFirst(margin=-0.1)",
                "voteFirst(margin=NaN)",
                "voteFirst(margin=1)",
                "voteFirst(margin=0x1.0p0)",
                "voteOnly()",
                "jury\u202E(rounds=1)")) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> Debate.named(name))
                    .withMessageMatching("debate format: expected the name of one that ships, one of"
                            + " standard\\(rounds=N\\), .+, voteOnly; found \".*\"")
                    .withMessageNotContaining("\u202E");
        }
    }
}
