package dev.dialectic.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README says of each rule what the rule says of itself. */
class ReadmeAxiomsTest {

    private static final String BEGIN = "<!-- axioms -->\n";
    private static final String END = "<!-- /axioms -->";

    @Test
    void the_readme_lists_the_axioms_of_every_voting_strategy_that_ships() {
        String readme = Documents.named("README.md");

        assertThat(readme).contains(BEGIN, END);
        assertThat(readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)))
                .isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| rule |");
        Arrays.stream(Axiom.values())
                .forEach(axiom -> table.append(' ')
                        .append(axiom.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(" |"));
        table.append("\n|---|").append(":-:|".repeat(Axiom.values().length)).append('\n');
        Strategies.all().forEach(strategy -> table.append(row(strategy)));
        return table.toString();
    }

    private static String row(VotingStrategy strategy) {
        return Arrays.stream(Axiom.values())
                .map(axiom -> strategy.axioms().contains(axiom) ? "yes" : "–")
                .collect(Collectors.joining(" | ", "| " + strategy.name() + " | ", " |\n"));
    }
}
