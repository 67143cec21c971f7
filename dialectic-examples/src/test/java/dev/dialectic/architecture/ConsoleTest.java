package dev.dialectic.architecture;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The console belongs to programs; a library that prints cannot be embedded. */
class ConsoleTest {

    @Test
    void no_library_module_prints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Repository.libraries());
    }

    @Test
    void guard_each_way_of_printing_is_found() {
        var report = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .evaluate(Repository.fixture("printing"))
                .getFailureReport();

        assertThat(report.getDetails()).hasSize(3);
    }
}
