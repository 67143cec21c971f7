package dev.dialectic.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractGuardTest {

    abstract static class NumberContract {
        private int number;

        abstract int given();

        @BeforeEach
        void take_the_number() {
            number = given();
        }

        @Test
        void it_is_positive() {
            assertThat(number).isPositive();
        }

        @Test
        void it_is_even() {
            assertThat(number).isEven();
        }
    }

    private static Supplier<NumberContract> contract(int number) {
        return () -> new NumberContract() {
            @Override
            int given() {
                return number;
            }
        };
    }

    @Test
    void an_honest_implementation_is_accepted() {
        ContractGuard.requireAccepted(contract(2));
    }

    @Test
    void who_breaks_a_promise_is_rejected_by_it_alone() {
        assertThat(ContractGuard.rejections(contract(3))).containsOnlyKeys("it_is_even");
        ContractGuard.requireRejected(Map.of("it_is_even", 3, "it_is_positive", -2), ContractGuardTest::contract);
    }

    @Test
    void a_broken_implementation_that_gets_through_fails_the_guard() {
        assertThatThrownBy(() -> ContractGuard.requireRejected(
                        Map.of("it_is_even", 3, "it_is_positive", 2), ContractGuardTest::contract))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it_is_positive");
    }

    @Test
    void a_promise_that_nobody_breaks_fails_the_guard() {
        assertThatThrownBy(() -> ContractGuard.requireRejected(Map.of("it_is_even", 3), ContractGuardTest::contract))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it_is_positive");
    }

    @Test
    void an_honest_implementation_that_is_rejected_fails_the_guard() {
        assertThatThrownBy(() -> ContractGuard.requireAccepted(contract(3))).isInstanceOf(AssertionError.class);
    }

    @Test
    void kinds_of_test_that_it_would_overlook_are_refused() {
        assertThatThrownBy(() -> ContractGuard.promises(Repeating::new))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain tests");
    }

    abstract static class Above {
        @RepeatedTest(2)
        void again_and_again() {}
    }

    static final class Repeating extends Above {}
}
