package dev.dialectic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HelpTest {

    @ParameterizedTest
    @CsvSource({
        "maintain, 01234568",
        "debate, 012568",
        "resume, 0125678",
        "worker, 0256",
        "submit, 012569",
        "watch, 012569",
        "dead-letters list, 0256",
        "dead-letters replay, 01256",
        "lint, 012346",
        "journal verify, 01256",
        "journal show, 0256",
        "journal salvage, 012567",
        "journal prune, 025"
    })
    void help_fits_a_terminal_and_lists_the_exit_codes(String command, String codes) {
        Command help = Command.of((Object[]) (command + " --help").split(" "));
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: dialectic " + command).contains("Exit codes:");
        for (char code : codes.toCharArray()) {
            assertThat(help.out()).containsPattern("\n +" + code + "   ");
        }
        assertThat(help.out()).containsPattern("\n +70   ");
        assertThat(help.out().lines().filter(line -> line.length() > 80)).isEmpty();
    }

    @Test
    void without_a_command_the_commands_are_listed() {
        Command help = Command.of();
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains(
                        "maintain", "debate", "resume", "worker", "submit", "watch", "dead-letters", "journal", "lint");
        assertThat(Command.of("--help").out()).isEqualTo(help.out());
        assertThat(Command.of("journal").out()).contains("verify", "show", "salvage", "prune");
        assertThat(Command.of("dead-letters").out()).contains("list", "replay");
    }

    @Test
    void the_version_is_named() {
        assertThat(Command.of("--version").out()).startsWith("dialectic ");
        assertThat(Command.of("lint", "--version").out()).startsWith("dialectic ");
    }

    @Test
    void a_command_that_there_is_not_is_a_mistake_of_usage() {
        Command run = Command.of("mantain");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("mantain");
    }

    @Test
    void a_mistake_of_ours_is_told_whole() {
        StringWriter err = new StringWriter();
        PrintWriter broken = new PrintWriter(new StringWriter()) {
            @Override
            public void flush() {
                throw new IllegalStateException("a mistake of ours");
            }
        };
        int exitCode = DialecticCommand.run(broken, new PrintWriter(err), "debate", "x", "-o", "a", "-o", "b");
        assertThat(exitCode).isEqualTo(70);
        assertThat(err.toString()).contains("please report it", "a mistake of ours", "\tat ");
    }
}
