package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.VotingStrategy;
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

    private static final String PARTICIPATION_OF_RUNOFFS = "PARTICIPATION: 6 ABC, 5 BAC, 6 CBA\n";

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
        CounterExamples.showAll(RankingRules.dowdall(), """
                MAJORITY: 3 ACB, 4 BAC
                CONDORCET: 1 ACB, 2 BAC, 2 CAB
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 3 ACB, 2 BAC, 3 BCA, 1 CAB
                """);
    }

    @Test
    void anti_plurality() {
        CounterExamples.showAll(RankingRules.antiPlurality(), """
                UNANIMITY: 1 ABC
                MAJORITY: 1 ABC
                CONDORCET: 1 ABC
                CLONE_INDEPENDENCE: 1 AB
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
    }

    @Test
    void bucklin() {
        CounterExamples.showAll(RankingRules.bucklin(), """
                CONDORCET: 1 ABC, 1 ACB, 2 BAC, 1 CBA
                PARTICIPATION: 3 ACB, 1 BAC, 2 BCA
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
        CounterExamples.showAll(RankingRules.simplifiedBucklin(), """
                CONDORCET: 1 ABC, 1 BAC, 1 CAB
                PARTICIPATION: 2 ACBD, 1 CBDA, 1 DBAC
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
    }

    @Test
    void instant_runoff() {
        CounterExamples.showAll(
                RankingRules.instantRunoff(), RUNOFFS + PARTICIPATION_OF_RUNOFFS + "CLONE_INDEPENDENCE: 1 AB, 2 BA");
        CounterExamples.showAll(
                RankingRules.instantRunoff(Elimination.PARALLEL_UNIVERSES), RUNOFFS + PARTICIPATION_OF_RUNOFFS);
    }

    @Test
    void plurality_with_runoff() {
        CounterExamples.showAll(
                RankingRules.pluralityWithRunoff(),
                RUNOFFS + PARTICIPATION_OF_RUNOFFS + "CLONE_INDEPENDENCE: 1 AB, 2 BA");
        CounterExamples.showAll(
                RankingRules.pluralityWithRunoff(Elimination.PARALLEL_UNIVERSES),
                RUNOFFS + PARTICIPATION_OF_RUNOFFS + "CLONE_INDEPENDENCE: 1 ACB, 2 BAC, 1 CBA");
    }

    @Test
    void coombs() {
        CounterExamples.showAll(RankingRules.coombs(), COOMBS + """
                PARTICIPATION: 2 ABCD, 1 ADBC, 1 CDAB, 2 DBCA
                CLONE_INDEPENDENCE: 1 AB, 1 BA
                REVERSAL_SYMMETRY: 1 ACB, 1 BCA
                """);
        CounterExamples.showAll(RankingRules.coombs(Elimination.PARALLEL_UNIVERSES), COOMBS + """
                PARTICIPATION: 1 ADBC, 3 BACD, 2 BDCA, 4 CDBA
                CLONE_INDEPENDENCE: 2 AB, 2 BA
                REVERSAL_SYMMETRY: 2 ACB, 3 BAC, 2 CAB, 2 CBA
                """);
    }

    @Test
    void baldwin() {
        CounterExamples.showAll(RankingRules.baldwin(), BALDWIN + """
                PARTICIPATION: 2 BDAC, 2 CBAD, 2 DACB
                CLONE_INDEPENDENCE: 1 ABC, 1 BCA, 1 CAB
                """);
        CounterExamples.showAll(RankingRules.baldwin(Elimination.PARALLEL_UNIVERSES), BALDWIN + """
                PARTICIPATION: 1 ACDB, 2 BACD, 1 CDBA, 1 DACB, 1 DCBA
                CLONE_INDEPENDENCE: 1 ACB, 2 BAC, 1 CBA
                """);
    }

    @Test
    void nanson() {
        CounterExamples.showAll(RankingRules.nanson(), BALDWIN + """
                PARTICIPATION: 3 ACDB, 2 BDAC, 3 CBDA, 1 DACB
                CLONE_INDEPENDENCE: 1 ABC, 1 BCA, 1 CAB
                """);
        CounterExamples.showAll(RankingRules.nanson(Nanson.Leaving.NOT_ABOVE_AVERAGE), """
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
}
