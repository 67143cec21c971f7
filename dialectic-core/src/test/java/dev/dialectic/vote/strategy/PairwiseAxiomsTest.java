package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Strength;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A poll for every axiom that a rule of pairs does not declare. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PairwiseAxiomsTest {

    private static final String CLONES_OF_TWO_THAT_TIE = "CLONE_INDEPENDENCE: 1 AB, 1 BA\n";

    /** The last two stay at home, and one that they like more leads: H. Moulin, Condorcet's principle implies the no show paradox, 1988. */
    private static final String NO_SHOW = "PARTICIPATION: 2 BACD, 3 DBAC, 2 ACDB, 2 CDAB\n";

    @Test
    void condorcet() {
        CounterExamples.showAll(PairwiseRules.condorcet(), "CLONE_INDEPENDENCE: 2 BA");
    }

    @Test
    void copeland() {
        CounterExamples.showAll(
                PairwiseRules.copeland(), CLONES_OF_TWO_THAT_TIE + "PARTICIPATION: 1 CABED, 1 DBACE, 2 EDBCA");
        CounterExamples.showAll(PairwiseRules.copeland(BigDecimal.ZERO), CLONES_OF_TWO_THAT_TIE + """
                PARTICIPATION: 1 ACBD, 1 BCDA, 2 DABC
                REVERSAL_SYMMETRY: 1 ABCDE, 1 EDACB, 1 DEABC, 1 CBEDA
                """);
        CounterExamples.showAll(PairwiseRules.copeland(BigDecimal.ONE), """
                CLONE_INDEPENDENCE: 1 CBA, 1 BAC, 1 ACB
                PARTICIPATION: 2 CAEDB, 1 ADCBE, 4 BECAD, 4 DECBA, 1 CDBAE
                REVERSAL_SYMMETRY: 5 DCBA, 6 ACBD, 3 DBAC, 2 CBAD
                """);
    }

    /** Three copies may beat each other in a circle by more than anybody else is beaten by. */
    @Test
    void minimax() {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.OPPOSITION)) {
            CounterExamples.showAll(PairwiseRules.minimax(by), NO_SHOW + """
                    CLONE_INDEPENDENCE: 2 BCA, 1 CBA
                    REVERSAL_SYMMETRY: 5 DCBA, 6 ACBD, 3 DBAC, 2 CBAD
                    """);
        }
    }

    @Test
    void schulze() {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.RATIO)) {
            CounterExamples.showAll(PairwiseRules.schulze(by), NO_SHOW);
        }
    }

    @Test
    void split_cycle() {
        CounterExamples.showAll(PairwiseRules.splitCycle(), NO_SHOW);
    }

    @Test
    void ranked_pairs() {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES)) {
            CounterExamples.showAll(PairwiseRules.rankedPairs(by), """
                    PARTICIPATION: 3 BACD, 2 CDBA, 2 ACDB, 2 DBCA
                    CLONE_INDEPENDENCE: 1 ECDBA, 1 BECDA, 2 ABECD, 1 EDABC, 1 ACEBD, 1 EBCDA, 1 AECDB, 1 CDABE, 1 DBACE, 1 DBCAE, 1 DBAEC
                    """);
            CounterExamples.showAll(PairwiseRules.rankedPairsInOrder(by), """
                    NEUTRALITY: 1 AB, 1 BA
                    PARTICIPATION: 2 DCAB, 2 BDCA, 2 ABCD, 1 CBAD
                    CLONE_INDEPENDENCE: 1 ACB, 1 CBA
                    REVERSAL_SYMMETRY: 1 AB, 1 BA
                    """);
        }
    }

    @Test
    void kemeny_young() {
        CounterExamples.showAll(PairwiseRules.kemenyYoung(), """
                PARTICIPATION: 1 EDABC, 2 ABCDE, 4 CDEAB, 2 ABCDE, 3 DECAB, 4 EABCD
                CLONE_INDEPENDENCE: 1 CBA, 1 BAC, 1 ACB
                """);
        CounterExamples.showAll(PairwiseRules.kemenyLocal(), """
                NEUTRALITY: 1 AB, 1 BA
                MONOTONICITY: 3 CBA, 2 BAC, 2 ACB, 1 ABC
                PARTICIPATION: 2 ACB, 2 BAC, 2 CBA
                CLONE_INDEPENDENCE: 1 BA, 1 AB
                REVERSAL_SYMMETRY: 1 BA, 1 AB
                """);
    }

    @Test
    void stable_voting() {
        for (var rule : List.of(PairwiseRules.stableVoting(), PairwiseRules.simpleStableVoting())) {
            CounterExamples.showAll(rule, CLONES_OF_TWO_THAT_TIE + """
                    MONOTONICITY: 1 ACBD, 1 DACB, 2 BADC, 2 DCBA
                    PARTICIPATION: 2 DBCA, 7 CBAD, 6 ADCB, 4 ABDC, 3 ACDB, 5 BDCA
                    REVERSAL_SYMMETRY: 3 DACEB, 5 ADECB, 2 EDBAC, 1 CBEAD, 8 CDBEA, 2 ECDAB, 8 BAECD
                    """);
        }
    }

    @Test
    void black() {
        CounterExamples.showAll(PairwiseRules.black(), CLONES_OF_TWO_THAT_TIE + "PARTICIPATION: 1 BCA, 4 CAB, 3 ABC");
    }
}
