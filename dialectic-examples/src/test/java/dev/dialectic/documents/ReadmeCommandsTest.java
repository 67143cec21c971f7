package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.cli.DialecticCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's commands are what scripts take from it, and what the command says of itself. */
class ReadmeCommandsTest {

    private static final String README = Documents.named("README.md");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```shell\\n(.*?)\\n```$");
    private static final Pattern OPTION = Pattern.compile("(?m)^\\| `(--[a-z-]+)[^`]*` \\|");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d+) \\| (.*) \\|$");

    @Test
    void the_first_two_shell_blocks_are_the_main_job_and_the_tests() {
        List<String> blocks =
                SHELL.matcher(README).results().map(block -> block.group(1)).toList();

        assertThat(blocks).startsWith("mvn -q compile -Prun", "mvn -B -ntp verify");
    }

    @Test
    void the_options_of_maintain_are_those_that_it_has() {
        String help = helpOfMaintain();
        List<String> options =
                OPTION.matcher(README).results().map(option -> option.group(1)).toList();

        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(help).contains(option));
    }

    @Test
    void the_exit_codes_of_maintain_are_those_that_it_lists() {
        String listed = helpOfMaintain().substring(helpOfMaintain().indexOf("Exit codes:"));
        List<String> told = EXIT_CODE
                .matcher(README)
                .results()
                .map(ReadmeCommandsTest::codeAndMeaning)
                .toList();

        assertThat(listed.lines()
                        .skip(1)
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .filter(line -> !line.isEmpty()))
                .containsExactlyElementsOf(told);
    }

    private static String codeAndMeaning(MatchResult row) {
        return row.group(1) + " " + row.group(2).replace("`", "");
    }

    private static String helpOfMaintain() {
        StringWriter help = new StringWriter();
        int exitCode =
                DialecticCommand.run(new PrintWriter(help), new PrintWriter(new StringWriter()), "maintain", "--help");
        assertThat(exitCode).isZero();
        return help.toString();
    }
}
