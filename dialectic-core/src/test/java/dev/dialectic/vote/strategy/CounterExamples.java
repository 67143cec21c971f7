package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.AxiomSearch;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.VotingStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Polls in which rules break axioms, written as "2 ABC, 1 BCA": two ballots that rank A before B before C, and one more. */
final class CounterExamples {

    private CounterExamples() {}

    static Poll poll(String ballots) {
        List<Ballot> cast = new ArrayList<>();
        String[] lines = ballots.split(", ");
        for (String line : lines) {
            String[] many = line.split(" ");
            cast.addAll(Collections.nCopies(Integer.parseInt(many[0]), Polls.ranking(many[1])));
        }
        int options = lines[0].split(" ")[1].length();
        return Polls.of(Polls.options(options), cast.toArray(Ballot[]::new));
    }

    /**
     * A rule breaks every axiom that it does not declare, and does so at the poll of a line: "MAJORITY: 3 ACB, 4 BAC".
     * Anonymity needs weights, and is looked for at random.
     */
    static void showAll(VotingStrategy rule, String table) {
        Set<Axiom> broken = EnumSet.of(Axiom.ANONYMITY);
        List.of(table.strip().split("\n")).forEach(line -> {
            Axiom axiom = Axiom.valueOf(line.substring(0, line.indexOf(':')));
            String poll = line.substring(line.indexOf(':') + 2);
            assertThat(AxiomSearch.violation(rule, axiom, poll(poll)))
                    .as(rule.name() + " should break " + line)
                    .isPresent();
            broken.add(axiom);
        });
        assertThat(AxiomSearch.violation(rule, Axiom.ANONYMITY)).isPresent();
        Set<Axiom> undeclared = EnumSet.copyOf(Arrays.asList(Axiom.values()));
        undeclared.removeAll(rule.axioms());
        assertThat(broken).as(rule.name()).isEqualTo(undeclared);
    }
}
