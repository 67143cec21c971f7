package dev.dialectic.vote.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Axiom;
import dev.dialectic.vote.AxiomSearch;
import dev.dialectic.vote.SmallPolls;
import dev.dialectic.vote.VotingStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** For every axiom that a rule of opinions or grades does not declare, a small poll that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpinionAndGradeAxiomsTest {

    private static final String LESS_SURE_THAN_CHANCE = """
            UNANIMITY          | AB c3
            MAJORITY           | AB c3
            MONOTONICITY       | AB c3
            CONDORCET          | AB c3
            PARTICIPATION      | AB c6; AB c2
            CLONE_INDEPENDENCE | AB c3
            """;

    private static final String OPINIONS = LESS_SURE_THAN_CHANCE + """
                    ANONYMITY          | AB c4 w20; AB c5 w30
                    REVERSAL_SYMMETRY  | BAC c2; CAB c2
                    """;

    private static final String SURE_MINORITY = """
            ANONYMITY          | BA c6 w10; AB c2 w30
            MAJORITY           | BA c4; BA c4; AB c8
            CONDORCET          | BA c4; BA c4; AB c8
            CLONE_INDEPENDENCE | AB c3; BA c4; AB c4
            """;

    private static final String BUDGETS = """
            ANONYMITY          | BA p3,1 w20; AB p8,0 w10
            MAJORITY           | BA p6,4; BA p9,1; AB p4,0
            CONDORCET          | BA p6,4; BA p9,1; AB p4,0
            CLONE_INDEPENDENCE | BA p9,0; AB p4,0
            REVERSAL_SYMMETRY  | BA p7,0; AB p8,1
            """;

    private static final String GRADES = """
            ANONYMITY          | BA g3,1 w20; AB g8,0 w10
            UNANIMITY          | BA
            MAJORITY           | ABC a2
            CONDORCET          | ABC a2
            """;

    private static final String MEDIANS = GRADES + """
                    PARTICIPATION      | AB g1,0; AB g7,6; BA g7,2
                    REVERSAL_SYMMETRY  | BA g7,0; AB g8,1
                    """;

    private static final Map<String, String> POLLS = Map.ofEntries(
            Map.entry("linear pool", OPINIONS),
            Map.entry("log-linear pool (normalised)", OPINIONS),
            Map.entry("log-linear pool (summed)", OPINIONS),
            Map.entry("extremised log-odds (factor 2.5)", OPINIONS),
            Map.entry(
                    "log-odds",
                    LESS_SURE_THAN_CHANCE + "ANONYMITY | AB c4 w20; AB c5 w30\nREVERSAL_SYMMETRY | BAC c1; CAB c4"),
            Map.entry(
                    "Nitzan-Paroush (confidence as accuracy)",
                    LESS_SURE_THAN_CHANCE + "REVERSAL_SYMMETRY | BAC c2; CAB c2"),
            Map.entry("Nitzan-Paroush (weight as accuracy)", """
                    ANONYMITY          | BA w9; AB w8
                    UNANIMITY          | AB w3
                    MAJORITY           | AB w3
                    MONOTONICITY       | AB w3
                    CONDORCET          | AB w3
                    CLONE_INDEPENDENCE | AB w3
                    REVERSAL_SYMMETRY  | ABC w3; CBA w3
                    """),
            Map.entry("Bayesian posterior", LESS_SURE_THAN_CHANCE + "REVERSAL_SYMMETRY | BAC c2; CAB c2"),
            Map.entry(
                    "confidence buckets",
                    SURE_MINORITY.replace("AB c3; BA c4; AB c4", "AB c5; BA c2; AB c1")
                            + "REVERSAL_SYMMETRY | ACB c3; CBA c5; BCA c1; ABC c6"),
            Map.entry(
                    "softmax confidence (temperature 0.1)",
                    SURE_MINORITY + "REVERSAL_SYMMETRY | ACB c6; BCA c6; CAB c5; BAC c3"),
            Map.entry("surprisingly popular", """
                    ANONYMITY          | AB e4,6 w20; AB e2,8 w30
                    UNANIMITY          | BA e0,10
                    MAJORITY           | BA e0,10
                    CONDORCET          | BA e0,10
                    PARTICIPATION      | ACB e2,3,5; BAC e4,2,4; CBA e7,3,0
                    CLONE_INDEPENDENCE | AB e5,5; BA e4,6
                    REVERSAL_SYMMETRY  | BA e6,4; AB e0,10
                    """),
            Map.entry("prediction-normalised votes", """
                    ANONYMITY          | BA e6,4 w10; AB e3,7 w30
                    MAJORITY           | AB e2,8; BA e1,9; BA e3,7
                    MONOTONICITY       | CAB e0,0,10; ACB e0,5,5; BAC e9,0,1
                    CONDORCET          | AB e2,8; BA e1,9; BA e3,7
                    PARTICIPATION      | CAB e6,4,0; ACB e7,0,3; BAC e9,0,1
                    CLONE_INDEPENDENCE | AB e5,5; BA e4,6
                    REVERSAL_SYMMETRY  | BA e6,4; AB e0,10
                    """),
            Map.entry("satisfaction approval", """
                    ANONYMITY          | BA w30; AB w20
                    UNANIMITY          | BA
                    MAJORITY           | ABC a2
                    CONDORCET          | ABC a2
                    CLONE_INDEPENDENCE | BA; AB
                    REVERSAL_SYMMETRY  | ABC a2; CBA
                    """),
            Map.entry("cumulative", BUDGETS),
            Map.entry("quadratic", BUDGETS),
            Map.entry("score (sum)", GRADES),
            Map.entry("score (mean)", GRADES),
            Map.entry("median score", MEDIANS),
            Map.entry("majority judgment", MEDIANS),
            Map.entry("STAR", GRADES + """
                            PARTICIPATION      | CBA g8,6,0; BAC g7,3,0; ACB g4,3,0; ACB g4,3,0
                            CLONE_INDEPENDENCE | BA g7,4; AB g8,0
                            REVERSAL_SYMMETRY  | CAB g8,3,0; BCA g9,4,2; ABC g9,3,1
                            """));

    @Test
    void each_axiom_that_a_rule_does_not_declare_is_broken_by_a_small_poll() {
        List<VotingStrategy> rules = new ArrayList<>(OpinionRules.all());
        rules.addAll(GradeRules.all());
        for (VotingStrategy rule : rules) {
            Map<Axiom, String> polls = polls(rule);
            for (Axiom axiom : Axiom.values()) {
                assertThat(polls.containsKey(axiom))
                        .as("%s: either declared or broken, %s", rule.name(), axiom)
                        .isNotEqualTo(rule.axioms().contains(axiom));
            }
            polls.forEach((axiom, line) -> assertThat(AxiomSearch.violation(rule, axiom, SmallPolls.of(line)))
                    .as("%s and %s at %s", rule.name(), axiom, line)
                    .isPresent());
        }
    }

    private static Map<Axiom, String> polls(VotingStrategy rule) {
        Map<Axiom, String> polls = new EnumMap<>(Axiom.class);
        Arrays.stream(POLLS.getOrDefault(rule.name(), "").split("\n"))
                .map(line -> line.split("\\|"))
                .forEach(parts -> polls.put(Axiom.valueOf(parts[0].trim()), parts[1].trim()));
        return polls;
    }
}
