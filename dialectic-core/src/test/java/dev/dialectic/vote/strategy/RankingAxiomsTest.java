package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.AxiomSearch;
import dev.dialectic.vote.VotingStrategy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A poll for every axiom that a rule of rankings does not declare. Anonymity needs weights, and is looked for at random. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingAxiomsTest {

    /** What both rules of two rounds and those of many break in the same polls, whoever leaves. */
    private static final String RUNOFFS = """
            MONOTONICITY: 3 ACB, 2 BAC, 1 BCA, 3 CBA
            CONDORCET: 1 ABC, 1 BAC, 1 CAB
            REVERSAL_SYMMETRY: 2 ACB, 1 BAC, 2 CBA
            """;

    private static final String PARTICIPATION_OF_RUNOFFS = "PARTICIPATION: 3 ABC, 3 BAC, 4 CBA\n";

    /** A beats both others, nobody has a majority, and A is last the most often. */
    private static final String COOMBS = """
            MONOTONICITY: 1 ACB, 2 BAC, 1 CAB, 2 CBA
            CONDORCET: 3 ABC, 3 ACB, 1 BAC, 1 CAB, 3 BCA, 2 CBA
            """;

    private static final String BALDWIN = """
            MONOTONICITY: 1 ABC, 1 BAC, 1 BCA, 2 CAB
            REVERSAL_SYMMETRY: 2 ACB, 1 BAC, 2 CBA
            """;

    @Test
    void dowdall() {
        breaksAllItDoesNotDeclare(RankingRules.dowdall(), """
                MAJORITY: 3 ACB, 4 BAC
                CONDORCET: 1 ACB, 2 BAC, 2 CAB
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 3 ACB, 2 BAC, 3 BCA, 1 CAB
                """);
    }

    @Test
    void anti_plurality() {
        breaksAllItDoesNotDeclare(RankingRules.antiPlurality(), """
                UNANIMITY: 1 ABC
                MAJORITY: 1 ABC
                CONDORCET: 1 ABC
                CLONE_INDEPENDENCE: 1 AB
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
    }

    @Test
    void bucklin() {
        breaksAllItDoesNotDeclare(RankingRules.bucklin(), """
                CONDORCET: 1 ABC, 1 ACB, 2 BAC, 1 CBA
                PARTICIPATION: 3 ACB, 1 BAC, 2 BCA
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
        breaksAllItDoesNotDeclare(RankingRules.simplifiedBucklin(), """
                CONDORCET: 1 ABC, 1 BAC, 1 CAB
                PARTICIPATION: 2 ACBD, 1 CBDA, 1 DBAC
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
    }

    @Test
    void instant_runoff() {
        breaksAllItDoesNotDeclare(
                RankingRules.instantRunoff(), RUNOFFS + PARTICIPATION_OF_RUNOFFS + "CLONE_INDEPENDENCE: 1 AB, 2 BA");
        breaksAllItDoesNotDeclare(RankingRules.instantRunoff(Elimination.PARALLEL_UNIVERSES), RUNOFFS);
    }

    @Test
    void plurality_with_runoff() {
        breaksAllItDoesNotDeclare(
                RankingRules.pluralityWithRunoff(),
                RUNOFFS + PARTICIPATION_OF_RUNOFFS + "CLONE_INDEPENDENCE: 1 AB, 2 BA");
        breaksAllItDoesNotDeclare(
                RankingRules.pluralityWithRunoff(Elimination.PARALLEL_UNIVERSES),
                RUNOFFS + "CLONE_INDEPENDENCE: 1 ACB, 2 BAC, 1 CBA");
    }

    @Test
    void coombs() {
        breaksAllItDoesNotDeclare(RankingRules.coombs(), COOMBS + """
                PARTICIPATION: 2 ABCD, 1 ADBC, 1 CDAB, 2 DBCA
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
        breaksAllItDoesNotDeclare(RankingRules.coombs(Elimination.PARALLEL_UNIVERSES), COOMBS + """
                PARTICIPATION: 1 ADBC, 3 BACD, 2 BDCA, 4 CDBA
                CLONE_INDEPENDENCE: 2 AB, 2 BA
                REVERSAL_SYMMETRY: 2 ACB, 3 BAC, 2 CAB, 2 CBA
                """);
    }

    @Test
    void baldwin() {
        breaksAllItDoesNotDeclare(RankingRules.baldwin(), BALDWIN + """
                PARTICIPATION: 2 BDAC, 2 CBAD, 2 DACB
                CLONE_INDEPENDENCE: 1 ABC, 1 BCA, 1 CAB
                """);
        breaksAllItDoesNotDeclare(RankingRules.baldwin(Elimination.PARALLEL_UNIVERSES), BALDWIN + """
                PARTICIPATION: 1 ACDB, 2 BACD, 1 CDBA, 1 DACB, 1 DCBA
                CLONE_INDEPENDENCE: 1 ACB, 2 BAC, 1 CBA
                """);
    }

    @Test
    void nanson() {
        breaksAllItDoesNotDeclare(RankingRules.nanson(), BALDWIN + """
                PARTICIPATION: 3 ACDB, 2 BDAC, 3 CBDA, 1 DACB
                CLONE_INDEPENDENCE: 1 ABC, 1 BCA, 1 CAB
                """);
        breaksAllItDoesNotDeclare(RankingRules.nanson(Nanson.Leaving.NOT_ABOVE_AVERAGE), """
                MONOTONICITY: 1 ABCD, 1 ACBD, 1 BACD, 2 CDBA
                PARTICIPATION: 2 ADBC, 2 ADCB, 2 CADB, 4 DCAB
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                """);
    }

    @Test
    void conventions_for_ties_and_truncation_change_no_axiom() {
        for (VotingStrategy rule : RankingRules.all()) {
            for (VotingStrategy other : RankingRules.all()) {
                if (family(rule).equals(family(other))) {
                    assertThat(rule.axioms()).as(rule.name()).isEqualTo(other.axioms());
                }
            }
        }
    }

    private static String family(VotingStrategy rule) {
        return rule.name().replaceAll(" \\(.*", "")
                + rule.name().contains(Elimination.PARALLEL_UNIVERSES.words)
                + rule.name().contains("not above");
    }

    private static void breaksAllItDoesNotDeclare(VotingStrategy rule, String table) {
        Set<Axiom> broken = EnumSet.of(Axiom.ANONYMITY);
        List.of(table.strip().split("\n")).forEach(line -> {
            Axiom axiom = Axiom.valueOf(line.substring(0, line.indexOf(':')));
            String poll = line.substring(line.indexOf(':') + 2);
            assertThat(AxiomSearch.violation(rule, axiom, CounterExamples.poll(poll)))
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
