package dev.dialectic.consensus;

import static dev.dialectic.consensus.Verdicts.ballots;
import static dev.dialectic.consensus.Verdicts.choices;
import static dev.dialectic.consensus.Verdicts.judge;
import static dev.dialectic.consensus.Verdicts.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TieBreakTest {

    /** A has 0.3 from three voters of 0.1 each, B the same from one voter. */
    private static final Poll FEW_BUT_SURE =
            ballots(Ballot.of("A", 0.1, ""), Ballot.of("A", 0.1, ""), Ballot.of("A", 0.1, ""), Ballot.of("B", 0.3, ""));

    @Test
    void ties_are_reported_by_default() {
        assertThat(judge(ConsensusRule.plurality(), choices("ABC")))
                .isInstanceOfSatisfying(
                        NoConsensus.class, none -> assertThat(none.leaders()).containsExactly("A", "B", "C"));
    }

    @Test
    void the_surer_voters_can_break_a_tie_and_the_verdict_says_so() {
        ConsensusRule rule = ConsensusRule.plurality().breakingTies(TieBreak.higherMeanConfidence());
        assertThat(judge(rule, FEW_BUT_SURE)).isInstanceOfSatisfying(Consensus.class, agreed -> {
            assertThat(agreed.option()).isEqualTo("B");
            assertThat(agreed.tieBrokenBy()).isEqualTo("higher mean confidence");
            assertThat(agreed.findings().margin()).isZero();
            assertThat(agreed.findings().reasoning())
                    .startsWith(
                            "B after a tie broken by higher mean confidence, the choice of 1 of 4, with a support of"
                                    + " 50.0 %");
        });
        assertThat(rule.name()).contains("ties broken by higher mean confidence");
    }

    @Test
    void a_tie_break_that_ties_reports_the_tie() {
        ConsensusRule rule = ConsensusRule.plurality().breakingTies(TieBreak.higherMeanConfidence());
        assertThat(word(rule, choices("AB"))).isEqualTo("TIE");
        Poll sameMeanOnPaper = ballots(
                Ballot.of("A", 0.1, ""), Ballot.of("A", 0.5, ""), Ballot.of("B", 0.2, ""), Ballot.of("B", 0.4, ""));
        assertThat(word(rule, sameMeanOnPaper)).isEqualTo("TIE");
    }

    @Test
    void the_list_can_break_a_tie() {
        ConsensusRule rule = ConsensusRule.plurality().breakingTies(TieBreak.firstListed());
        assertThat(word(rule, choices("CB"))).isEqualTo("B");
    }

    @Test
    void where_one_leads_alone_no_tie_is_broken() {
        assertThat(judge(ConsensusRule.plurality().breakingTies(TieBreak.firstListed()), choices("ABB")))
                .isInstanceOfSatisfying(Consensus.class, agreed -> {
                    assertThat(agreed.option()).isEqualTo("B");
                    assertThat(agreed.tieBrokenBy()).isEmpty();
                });
    }

    @Test
    void a_tie_that_is_broken_still_has_to_pass_the_threshold() {
        assertThat(word(ConsensusRule.majority().breakingTies(TieBreak.firstListed()), choices("AB")))
                .isEqualTo("BELOW_THRESHOLD");
        assertThat(word(ConsensusRule.atLeast(0.5).breakingTies(TieBreak.firstListed()), choices("AB")))
                .isEqualTo("A");
    }

    @Test
    void a_lot_is_the_same_for_the_same_seed_in_any_order_of_the_leaders() {
        for (long seed = -50; seed < 50; seed++) {
            TieBreak lot = TieBreak.seeded(seed);
            Poll poll = choices("ABC");
            assertThat(lot.choose(poll, List.of("A", "B", "C")))
                    .as("seed %d", seed)
                    .isEqualTo(lot.choose(poll, List.of("C", "A", "B")));
        }
        assertThat(TieBreak.seeded(7).name()).isEqualTo("lot of seed 7");
    }

    @Test
    void lots_are_fixed_for_good_since_recorded_debates_rely_on_them() {
        String drawn = LongStream.range(0, 16)
                .mapToObj(seed -> TieBreak.seeded(seed)
                        .choose(choices("ABC"), List.of("A", "B", "C"))
                        .orElseThrow())
                .collect(Collectors.joining());
        assertThat(drawn).isEqualTo("CCBBBCCAACCCBCAB");
    }

    @Test
    void over_many_seeds_no_option_is_favoured() {
        Map<String, Long> drawn = LongStream.range(0, 6_000)
                .mapToObj(seed -> TieBreak.seeded(seed)
                        .choose(choices("ABC"), List.of("A", "B", "C"))
                        .orElseThrow())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(drawn.values()).as("%s", drawn).allMatch(count -> Math.abs(count - 2_000) < 150);
    }
}
