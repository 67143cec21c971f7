package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Holds the rules of a family against other libraries, row by row. Extend it and give it your rows, and {@link OracleTableTest} your
 * class.
 */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class OracleContract {

    /** The rows of this family, in the order they are printed in. */
    protected abstract List<OracleRow> rows();

    @Test
    void every_rule_equals_its_oracle_or_differs_by_its_convention_in_exactly_so_many_profiles() throws IOException {
        List<Executable> checks = new ArrayList<>();
        for (OracleRow row : rows()) {
            Comparison found = row.found();
            int unexplained = row.unexplained();
            checks.add(() -> assertThat(found).as(row.toString()).isEqualTo(row.expected()));
            checks.add(() -> assertThat(unexplained).as(row.toString()).isZero());
        }
        Assertions.assertAll(checks);
    }
}
