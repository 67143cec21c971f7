package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which packages are pure, so that a replay gives what was recorded. */
class PurityTest {

    private static final String[] PURE = Stream.of(
                    "text",
                    "call",
                    "question",
                    "persona",
                    "codebase",
                    "evidence",
                    "debate",
                    "vote",
                    "consensus",
                    "learning",
                    "event",
                    "guard",
                    "machine")
            .map(name -> "dev.dialectic." + name + "..")
            .toArray(String[]::new);

    @Test
    void pure_packages_do_no_io_read_no_clock_draw_no_number_start_no_thread_and_log_nothing() {
        Purity.of(PURE).check(CoreClasses.seen());
    }

    @Test
    void guard_each_way_of_being_impure_is_found() {
        var impure = CoreClasses.fixture("impure");
        var report = Purity.of("dev.dialectic.architecture.fixture.impure..")
                .evaluate(impure)
                .getFailureReport();

        assertThat(impure.stream()
                        .filter(each ->
                                each.isNestedClass() && !each.getSimpleName().equals("Pure"))
                        .map(JavaClass::getName))
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(report.toString()).contains("<" + name + "."));
    }

    @Test
    void guard_values_of_time_and_serializable_ones_are_pure() {
        var report = Purity.of("dev.dialectic.architecture.fixture.impure..").evaluate(CoreClasses.fixture("impure"));

        assertThat(report.getFailureReport().toString()).doesNotContain("impure.WaysToTheWorld$Pure");
    }
}
