package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyTest {

    private static final Poll POLL = Polls.of(List.of("A", "B"));

    @Test
    void equal_points_are_equal_tallies_however_they_were_written() {
        assertThat(of("1.50", "100")).isEqualTo(of("1.5", "1E+2"));
        assertThat(of("1.50", "1E+2").points().values()).hasToString("[1.5, 100]");
    }

    @Test
    void shares_do_not_overflow_or_vanish() {
        for (String unit : List.of("1E+400", "1E-400")) {
            BigDecimal one = new BigDecimal(unit);
            Tally tally = Tally.ofPoints(
                    "rule", POLL, option -> option.id().equals("A") ? one.multiply(BigDecimal.valueOf(3)) : one);
            assertThat(tally.support()).isEqualTo(0.75);
            assertThat(tally.margin()).isEqualTo(0.5);
        }
    }

    @Test
    void shares_sum_to_one() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Tally tally = Tally.ofPoints(
                    "rule", Polls.of(Polls.options(7)), option -> BigDecimal.valueOf(random.nextInt(1000) + 1));
            assertThat(tally.shares().values().stream()
                            .mapToDouble(share -> share)
                            .sum())
                    .as("seed %d", seed)
                    .isEqualTo(1, within(1e-15));
        }
    }

    @Test
    void an_option_that_is_behind_has_no_margin() {
        assertThat(of("3", "1").margin("B")).isZero();
        assertThat(of("3", "1").margin("A")).isEqualTo(0.5);
    }

    @Test
    void negative_points_strange_leaders_and_unknown_options_are_refused() {
        assertThatThrownBy(() -> of("-1", "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule: expected points of at least 0 for A, found -1");
        assertThatThrownBy(() -> new Tally("rule", Map.of("A", BigDecimal.ONE), List.of("B")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule: expected leaders among [A], each once, found [B]");
        assertThatThrownBy(() -> new Tally("rule", Map.of("A", BigDecimal.ONE), List.of("A", "A")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("1", "1").of("C")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tally of(String a, String b) {
        return Tally.ofPoints("rule", POLL, option -> new BigDecimal(option.id().equals("A") ? a : b));
    }
}
