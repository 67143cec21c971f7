package dev.dialectic.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The packages of all modules, taken together, have no cycle. */
class CyclesTest {

    private static final ArchRule NO_CYCLES =
            SlicesRuleDefinition.slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();

    @Test
    void there_is_no_cycle_between_packages() {
        NO_CYCLES.check(Repository.classes());
    }

    @Test
    void guard_two_packages_that_use_each_other_are_found() {
        var report = NO_CYCLES.evaluate(Repository.fixture("chicken", "egg")).getFailureReport();

        assertThat(report.getDetails()).singleElement().asString().contains("Cycle detected", "chicken", "egg");
    }

    @Test
    void guard_a_package_that_uses_itself_is_no_cycle() {
        assertThat(NO_CYCLES.evaluate(Repository.fixture("printing")).hasViolation())
                .isFalse();
    }

    /** A slice is one package without those below it: a package and its child can make a cycle like any other two. */
    private static final class ByPackage implements SliceAssignment {

        @Override
        public String getDescription() {
            return "packages";
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getBaseComponentType().getPackageName();
            return name.startsWith("dev.dialectic") ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
        }
    }
}
