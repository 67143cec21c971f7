package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what is known of all rules beside all libraries as one table, to {@code target/oracles/README.md}. */
@Tag("shared-data")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("same-on-any-java")
class OracleTableTest {

    private static final Path TABLE = Path.of("target", "oracles", "README.md");

    @Test
    void all_rules_and_all_libraries_are_in_one_table_and_nothing_in_it_is_unexplained() throws IOException {
        StringBuilder table = new StringBuilder(
                        "| rule | column | profiles of | profiles | equal | differing by stated convention | unexplained | convention |\n")
                .append("|---|---|---|--:|--:|--:|--:|---|\n");
        Map<String, int[]> totals = new TreeMap<>();
        for (OracleContract family : families()) {
            for (OracleRow row : family.rows()) {
                Comparison found = row.found();
                int unexplained = row.unexplained();
                table.append(row.printed(found, unexplained));
                int[] total = totals.computeIfAbsent(row.column().replaceFirst(":.*", ""), unknown -> new int[3]);
                total[0] += found.compared();
                total[1] += found.different() - unexplained;
                total[2] += unexplained;
            }
        }
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, summary(totals) + table);

        assertThat(totals).containsOnlyKeys("mj", "npm", "php", "pv", "vl");
        assertThat(totals.values()).allSatisfy(total -> assertThat(total[2]).isZero());
    }

    private static List<OracleContract> families() {
        return List.of(
                new CommonOracleTest(),
                new PlacesOracleTest(),
                new RoundsOracleTest(),
                new PairwiseOracleTest(),
                new GradeOracleTest());
    }

    private static String summary(Map<String, int[]> totals) throws IOException {
        StringBuilder lines = new StringBuilder(
                "# Rules beside those of other libraries\n\n"
                        + "Winner sets, profile by profile. *Differing by stated convention*: what they answer is computed anew, or what the"
                        + " convention says of it is checked, on every profile.\n\n"
                        + "| library | comparisons | equal | differing by stated convention | unexplained |\n|---|--:|--:|--:|--:|\n");
        for (Map.Entry<String, int[]> total : totals.entrySet()) {
            int[] counts = total.getValue();
            String version = Oracle.read(OracleRow.LINEAR)
                    .get("peers")
                    .get(total.getKey())
                    .asText();
            lines.append("| ")
                    .append(version)
                    .append(", `")
                    .append(total.getKey())
                    .append("` | ")
                    .append(counts[0]);
            lines.append(" | ")
                    .append(counts[0] - counts[1] - counts[2])
                    .append(" | ")
                    .append(counts[1]);
            lines.append(" | ").append(counts[2]).append(" |\n");
        }
        return lines.append('\n').toString();
    }
}
