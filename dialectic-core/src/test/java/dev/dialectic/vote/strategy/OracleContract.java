package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Holds the rules of a family against other libraries, row by row, and writes what it found as a table to {@code
 * target/oracles}, one file a family. Extend it and give it your rows.
 */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class OracleContract {

    private static final Path FOLDER = Path.of("target", "oracles");

    /** The rows of this family, in the order they are printed in. */
    protected abstract List<OracleRow> rows();

    @Test
    void every_rule_equals_its_oracle_or_differs_by_its_convention_in_exactly_so_many_profiles() throws IOException {
        StringBuilder table = new StringBuilder(
                        "| rule | column | rankings | profiles | equal | differing | convention |\n")
                .append("|---|---|---|--:|--:|--:|---|\n");
        List<Executable> checks = new ArrayList<>();
        for (OracleRow row : rows()) {
            Comparison found = row.found();
            table.append(row.printed(found));
            checks.add(() -> assertThat(found).as(row.toString()).isEqualTo(row.expected()));
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(getClass().getSimpleName() + ".md"), table);
        Assertions.assertAll(checks);
    }
}
