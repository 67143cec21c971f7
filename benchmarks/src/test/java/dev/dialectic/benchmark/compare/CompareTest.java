package dev.dialectic.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints, and with what it ends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompareTest {

    private static final String VOTES =
            Path.of(System.getProperty("basedir", ""), "votes.csv").toString();

    private static final String PREFERENCES =
            Path.of(System.getProperty("basedir", ""), "preferences.csv").toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_votes_beside_the_module_are_compared_in_a_table() {
        assertThat(run(VOTES)).isZero();
        assertThat(printed(out))
                .contains("6 polls, 18 votes; the truth of 6 is known")
                .containsPattern("\\| plurality +\\| all +\\| +6 \\| +50\\.0 \\|")
                .containsPattern("\\| plurality +\\| physics +\\| +3 \\| +33\\.3 \\|")
                .containsPattern("\\| 2 of 3 \\| +5 \\| +40\\.0 \\|")
                .contains("what each half says of the other: Brier ")
                .contains("| Brier isotonic | ECE isotonic | Brier Platt | ECE Platt |");
    }

    @Test
    void a_program_gets_csv_and_a_reader_a_chart() {
        assertThat(run("--as", "csv", "--only", "weighted confidence", VOTES)).isZero();
        assertThat(printed(out))
                .startsWith("strategy,slice,polls,accuracy,")
                .contains("\nweighted confidence,,6,", "\nweighted confidence,physics,3,")
                .contains(",brier,ece,brier_isotonic,ece_isotonic,brier_platt,ece_platt,");
        out.reset();
        assertThat(run("--as", "svg", VOTES)).isZero();
        assertThat(printed(out))
                .startsWith("<svg ")
                .endsWith("</svg>\n")
                .contains(">weighted confidence</text>")
                .containsPattern(">ECE [.\\d]+, isotonic [.\\d]+, Platt [.\\d]+</text>");
    }

    @Test
    void rules_that_read_rankings_are_compared_where_votes_tell_them_and_named_where_not() {
        assertThat(run("--as", "csv", "--only", "Schulze (margins)", PREFERENCES))
                .isZero();
        assertThat(printed(out)).contains("\nSchulze (margins),,6,1.0,");
        out.reset();
        assertThat(run(VOTES)).isZero();
        assertThat(printed(out))
                .containsOnlyOnce("left out, for no vote tells rankings: ")
                .contains("Schulze (3 ways)")
                .doesNotContain("| Schulze");
        assertThat(run("--only", "Schulze", VOTES)).isEqualTo(2);
        assertThat(printed(err)).contains("left out, for no vote tells rankings: Schulze (3 ways)");
    }

    @Test
    void what_stopping_saves_is_printed_as_table_csv_and_chart() {
        assertThat(run("--stopping", VOTES)).isZero();
        assertThat(printed(out))
                .containsPattern("\\| provable +\\| panel +\\| +1 \\| all +\\| +6 \\| +2\\.67 \\| +11\\.1 \\|")
                .containsPattern("\\| beta\\(enough=0.9\\) +\\| panel +\\| +1 \\| physics ")
                .contains("| shuffled |", "| reversed |", "most saved at the accuracy of asking all");
        out.reset();
        assertThat(run("--stopping", "--as", "csv", VOTES)).isZero();
        assertThat(printed(out))
                .startsWith("rule,order,wave,slice,polls,asked,saved,")
                .contains("\nprovable,panel,1,,6,");
        out.reset();
        assertThat(run("--stopping", "--as", "svg", VOTES)).isZero();
        assertThat(printed(out)).contains(">provable, panel, waves of 1</text>", ">saved 11.1 %</text>");
    }

    @Test
    void the_defaults_are_held_against_plurality_on_each_file() {
        assertThat(run("--defaults", VOTES, PREFERENCES)).isZero();
        assertThat(printed(out))
                .contains("| votes.csv ", "| preferences.csv ")
                .containsPattern("\\| weighted confidence +\\| a debate ")
                .containsPattern("\\| shrunken weights +\\| many polls ");
        assertThat(run("--defaults")).isEqualTo(2);
        assertThat(run("--defaults", "--as", "csv", VOTES)).isEqualTo(2);
    }

    @Test
    void every_option_is_understood() {
        assertThat(run(
                        "--voters",
                        "3",
                        "--ties",
                        "shared",
                        "--folds",
                        "2",
                        "--resamples",
                        "200",
                        "--seed",
                        "5",
                        "--shared-labels",
                        "--only",
                        "plurality",
                        VOTES))
                .isZero();
        assertThat(printed(out)).contains("seed 5, 200 resamples, 2 folds").contains("right in the share");
    }

    @Test
    void what_is_not_understood_ends_with_2_and_what_cannot_be_read_with_1() {
        assertThat(run("--sideways", VOTES)).isEqualTo(2);
        assertThat(run(VOTES, VOTES)).isEqualTo(2);
        assertThat(run("--seed", "x", VOTES)).isEqualTo(2);
        assertThat(run("--as", "poem", VOTES)).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("nowhere.csv")).isEqualTo(1);
        assertThat(printed(err))
                .contains("found \"--sideways\"")
                .contains("nowhere.csv: expected a file of votes, found none");
        assertThat(run("--help")).isZero();
    }

    @Test
    void the_program_of_the_readme_compares_and_draws(@TempDir Path folder) throws IOException {
        Path chart = folder.resolve("votes.svg");
        CompareYourVotes.main(VOTES, chart.toString());

        assertThat(Files.readString(chart)).contains("only the sure");
    }

    private int run(String... arguments) {
        try (PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            return Compare.run(List.of(arguments), to, wrong);
        }
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
