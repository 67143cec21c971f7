package dev.dialectic.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecimalTest {

    @Test
    void every_confidence_of_up_to_four_decimals_is_what_was_written() {
        for (int tenThousandths = 0; tenThousandths <= 10_000; tenThousandths++) {
            BigDecimal written = BigDecimal.valueOf(tenThousandths, 4);
            assertThat(Decimal.asPrinted(written.doubleValue())).isEqualByComparingTo(written);
        }
    }

    /** Before Java 19 {@link Double#toString(double)} prints these in more digits than they need. */
    @Test
    void what_some_javas_print_too_long_is_the_shortest_decimal_on_all() {
        assertThat(Decimal.asPrinted(2e23)).isEqualByComparingTo("2E+23");
        assertThat(Decimal.asPrinted(8.41e21)).isEqualByComparingTo("8.41E+21");
        assertThat(Decimal.asPrinted(2.2250738585072014e-308)).isEqualByComparingTo("2.2250738585072014E-308");
    }

    @Test
    void it_reads_back_and_no_shorter_one_does() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(9) - 4);
            BigDecimal printed = Decimal.asPrinted(value);
            assertThat(printed.doubleValue()).isEqualTo(value);
            if (printed.precision() > 1) {
                MathContext shorter = new MathContext(printed.precision() - 1);
                assertThat(new BigDecimal(value).round(shorter).doubleValue())
                        .as("seed 7, %s", printed)
                        .isNotEqualTo(value);
            }
        }
    }

    @Test
    void what_is_not_finite_is_refused() {
        assertThatThrownBy(() -> Decimal.asPrinted(Double.NaN)).isInstanceOf(NumberFormatException.class);
    }
}
