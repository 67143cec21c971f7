package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Against digits of another implementation (libmpdec), and against the Java library's sixteen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogarithmTest {

    private static final MathContext DIGITS = new MathContext(45);

    @Test
    void logarithms_are_right_to_45_digits() {
        assertLn("1", "0");
        assertLn("2", "0.6931471805599453094172321214581765680755001343602553");
        assertLn("0.001", "-6.907755278982137052053974364053092622803304465886319");
        assertLn("12345678.9", "16.32881667317397234917594189327884000211258035239163");
    }

    @Test
    void powers_are_right_to_40_digits() {
        assertThat(Logarithm.exp(BigDecimal.ZERO)).isEqualByComparingTo("1");
        assertThat(Logarithm.exp(new BigDecimal("-1")))
                .isCloseTo(
                        new BigDecimal("0.3678794411714423215955237701614608674458111310317678"),
                        Offset.offset(new BigDecimal("1e-45")));
        assertThat(Logarithm.exp(new BigDecimal("-30.5")))
                .isCloseTo(
                        new BigDecimal("5.675685232632722461872788723806651277147710851207512E-14"),
                        Offset.offset(new BigDecimal("1e-50")));
    }

    @Test
    void they_agree_with_the_library_on_random_numbers() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed * 0x9E3779B97F4A7C15L);
            double number = Math.pow(10, random.nextInt(25) - 12) * (random.nextDouble() + 0.01);
            assertThat(Logarithm.ln(new BigDecimal(number)).doubleValue())
                    .as("seed %d, ln %s", seed, number)
                    .isCloseTo(StrictMath.log(number), Percentage.withPercentage(1e-11));
            double power = -60 * random.nextDouble();
            assertThat(Logarithm.exp(new BigDecimal(power)).doubleValue())
                    .as("seed %d, e to %s", seed, power)
                    .isCloseTo(StrictMath.exp(power), Percentage.withPercentage(1e-11));
        }
    }

    @Test
    void numbers_of_any_size_have_a_logarithm() {
        assertThat(Logarithm.ln(new BigDecimal("1e400")).doubleValue()).isEqualTo(400 * StrictMath.log(10));
        assertThat(Logarithm.ln(new BigDecimal("1e-400")).doubleValue()).isEqualTo(-400 * StrictMath.log(10));
    }

    @Test
    void below_two_hundred_nothing_is_left() {
        assertThat(Logarithm.exp(new BigDecimal("-200.1"))).isZero();
        assertThat(Logarithm.exp(new BigDecimal("-1e300"))).isZero();
        assertThat(Logarithm.exp(new BigDecimal("-200")).signum()).isNotNegative();
    }

    @Test
    void equal_products_have_equal_sums_once_settled() {
        BigDecimal twice = Logarithm.ln(new BigDecimal("3")).multiply(BigDecimal.valueOf(2));
        BigDecimal once = Logarithm.ln(new BigDecimal("9"));
        assertThat(Logarithm.settled(twice)).isEqualTo(Logarithm.settled(once));
    }

    private static void assertLn(String number, String expected) {
        assertThat(Logarithm.ln(new BigDecimal(number)).round(DIGITS))
                .isEqualByComparingTo(new BigDecimal(expected).round(DIGITS));
    }
}
