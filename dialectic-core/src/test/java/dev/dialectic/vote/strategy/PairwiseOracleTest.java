package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.OracleRow.LINEAR;
import static dev.dialectic.vote.strategy.OracleRow.TIES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Strength;
import dev.dialectic.vote.Tally;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import dev.dialectic.vote.strategy.peers.CondorcetPhp;
import dev.dialectic.vote.strategy.peers.NpmVotes;
import dev.dialectic.vote.strategy.peers.VotelibPairs;
import dev.dialectic.vote.strategy.peers.WidestPaths;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** The rules of pairs beside those of other libraries. */
class PairwiseOracleTest extends OracleContract {

    private static final VotingStrategy KEMENY = PairwiseRules.kemenyYoung();
    private static final VotingStrategy RANKED_PAIRS = PairwiseRules.rankedPairs(Strength.MARGINS);
    private static final String ALL_LEFT_OUT = "there equal victories that close a circle together are all left out";
    private static final String ONE_ORDER = "there one of several best orders is taken";
    private static final String BY_LOW_LINKS =
            "there pairs go by votes for, and of equal ones those are left out that low links put on a circle";
    private static final OracleRow.Explanation AMONG_OURS = (poll, ours, theirs) -> (theirs & ~ours) == 0;

    private final List<OracleRow> rows = new ArrayList<>();

    @Override
    protected List<OracleRow> rows() {
        rows.clear();
        minimax();
        schulze();
        majorities();
        orders();
        return rows;
    }

    private void minimax() {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.OPPOSITION)) {
            String variant = by == Strength.WINNING_VOTES ? "wv" : by.words();
            equal(PairwiseRules.minimax(by), "php:minimax_" + variant);
            differs(
                    PairwiseRules.minimax(by),
                    "vl:minimax_" + variant,
                    new Different(48, 20),
                    "there who is below nobody on any ballot is left out",
                    poll -> VotelibPairs.minimax(poll, variant));
        }
        equal(PairwiseRules.minimax(Strength.MARGINS), "pv:minimax");
        equal(PairwiseRules.minimax(Strength.MARGINS), "npm:Minimax");
        equal(PairwiseRules.minimax(Strength.WINNING_VOTES), "pv:minimax_support");
    }

    private void schulze() {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES, Strength.RATIO)) {
            equal(PairwiseRules.schulze(by), "php:schulze_" + (by == Strength.WINNING_VOTES ? "wv" : by.words()));
        }
        equal(PairwiseRules.schulze(Strength.MARGINS), "pv:beat_path");
        String most = "there the most victories along paths decide among winners";
        differs(
                PairwiseRules.schulze(Strength.WINNING_VOTES),
                "npm:Schulze",
                new Different(51, 13),
                most,
                WidestPaths::npm);
        differs(
                PairwiseRules.schulze(Strength.WINNING_VOTES),
                "vl:schulze_wv",
                new Different(52, 14),
                most + "; and nobody leads in one profile where no pair or only one option is decided",
                WidestPaths::votelib);
    }

    private void majorities() {
        equal(PairwiseRules.condorcet(), "php:condorcet");
        differs(
                PairwiseRules.condorcet(),
                "pv:condorcet",
                new Different(158, 58),
                "there everybody leads when nobody beats all others",
                poll -> {
                    int winner =
                            Oracle.mask(PairwiseRules.condorcet().count(poll).leaders());
                    return winner == 0 ? (1 << poll.options().size()) - 1 : winner;
                });
        equal(PairwiseRules.copeland(), "pv:copeland");
        equal(PairwiseRules.copeland(), "php:copeland");
        equal(PairwiseRules.copeland(), "npm:Copeland");
        equal(PairwiseRules.copeland(BigDecimal.ONE), "pv:llull");
        equal(PairwiseRules.smithSet(), "pv:top_cycle");
        equal(PairwiseRules.smithSet(), "npm:Smith");
        equal(PairwiseRules.schwartzSet(), "pv:gocha");
        equal(PairwiseRules.splitCycle(), "pv:split_cycle");
        equal(PairwiseRules.stableVoting(), "pv:stable_voting");
        equal(PairwiseRules.simpleStableVoting(), "pv:simple_stable_voting");
        rows.add(OracleRow.equal(PairwiseRules.black(), LINEAR, "pv:blacks", 600));
    }

    private void orders() {
        rows.add(OracleRow.equal(KEMENY, LINEAR, "pv:kemeny_young", 518));
        rows.add(OracleRow.equal(KEMENY, TIES, "pv:kemeny_young", 200));
        rows.add(OracleRow.equal(KEMENY, LINEAR, "vl:kemeny_young", 436));
        rows.add(OracleRow.differs(KEMENY, LINEAR, "php:kemeny_young", new Comparison(518, 51), ONE_ORDER)
                .narrowed(AMONG_OURS));
        rows.add(OracleRow.differs(KEMENY, TIES, "php:kemeny_young", new Comparison(200, 21), ONE_ORDER)
                .narrowed(AMONG_OURS));
        rows.add(OracleRow.differs(KEMENY, LINEAR, "npm:Kemeny", new Comparison(448, 31), ONE_ORDER)
                .narrowed(AMONG_OURS));
        rows.add(OracleRow.differs(KEMENY, TIES, "npm:Kemeny", new Comparison(172, 10), ONE_ORDER)
                .narrowed(AMONG_OURS));
        rankedPairs();
    }

    private void rankedPairs() {
        rows.add(OracleRow.equal(RANKED_PAIRS, LINEAR, "pv:ranked_pairs", 533));
        rows.add(OracleRow.equal(RANKED_PAIRS, TIES, "pv:ranked_pairs", 189));
        rows.add(
                OracleRow.equal(PairwiseRules.rankedPairsInOrder(Strength.MARGINS), LINEAR, "pv:ranked_pairs_tb", 600));
        differs(
                RANKED_PAIRS,
                "php:ranked_pairs_margins",
                new Different(11, 3),
                ALL_LEFT_OUT,
                poll -> CondorcetPhp.rankedPairs(poll, true));
        differs(
                PairwiseRules.rankedPairs(Strength.WINNING_VOTES),
                "php:ranked_pairs_wv",
                new Different(11, 6),
                ALL_LEFT_OUT,
                poll -> CondorcetPhp.rankedPairs(poll, false));
        rankedPairsOfVotelib(RANKED_PAIRS, true, 75, 24);
        rankedPairsOfVotelib(PairwiseRules.rankedPairs(Strength.WINNING_VOTES), false, 75, 25);
        rows.add(OracleRow.differs(RANKED_PAIRS, LINEAR, "npm:RankedPairs", new Comparison(532, 28), BY_LOW_LINKS)
                .computed(NpmVotes::rankedPairs));
        rows.add(OracleRow.differs(RANKED_PAIRS, TIES, "npm:RankedPairs", new Comparison(176, 24), BY_LOW_LINKS)
                .computed(NpmVotes::rankedPairs));
    }

    private void rankedPairsOfVotelib(VotingStrategy rule, boolean margins, int linear, int ties) {
        String column = "vl:ranked_pairs_" + (margins ? "margins" : "wv");
        String convention =
                "there equal pairs, be they victories or not, are locked by votes and then as the ballots name them";
        rows.add(OracleRow.differs(rule, LINEAR, column, new Comparison(600, linear), convention)
                .computed(poll -> VotelibPairs.rankedPairs(poll, margins)));
        rows.add(OracleRow.differs(rule, TIES, column, new Comparison(197, ties), convention)
                .computed(poll -> VotelibPairs.rankedPairs(poll, margins)));
    }

    /** Of a circle with equal victories some are left out under every tie-break; in one profile that leaves the others in order. */
    @Test
    void condorcet_php_has_our_ranked_pairs_where_no_tie_matters_but_once() throws IOException {
        for (Strength by : List.of(Strength.MARGINS, Strength.WINNING_VOTES)) {
            String column = "php:ranked_pairs_" + (by == Strength.MARGINS ? "margins" : "wv");
            assertThat(whereRanked(PairwiseRules.rankedPairs(by), LINEAR, column))
                    .isEqualTo(1);
            assertThat(whereRanked(PairwiseRules.rankedPairs(by), TIES, column)).isZero();
        }
    }

    private static int whereRanked(VotingStrategy rule, String file, String column) throws IOException {
        return Oracle.compare(file, column, Oracle::weighted, (poll, winners) -> {
                    Tally tally = rule.count(poll);
                    return tally.ranking().isEmpty() || Oracle.mask(tally.leaders()) == winners;
                })
                .different();
    }

    @Test
    void votelib_names_some_of_our_winners_of_ranked_pairs_and_npm_votes_does_but_twice() throws IOException {
        assertThat(notAmong(RANKED_PAIRS, LINEAR, "npm:RankedPairs")).isEqualTo(2);
        assertThat(notAmong(RANKED_PAIRS, LINEAR, "vl:ranked_pairs_margins")).isZero();
    }

    @Test
    void those_that_take_one_best_order_take_one_of_ours() throws IOException {
        for (String file : List.of(LINEAR, TIES)) {
            for (String column : List.of("php:kemeny_young", "npm:Kemeny")) {
                assertThat(notAmong(KEMENY, file, column))
                        .as(file + " " + column)
                        .isZero();
            }
        }
    }

    private static int notAmong(VotingStrategy rule, String file, String column) throws IOException {
        return Oracle.compare(
                        file,
                        column,
                        Oracle::weighted,
                        (poll, winners) ->
                                (winners & ~Oracle.mask(rule.count(poll).leaders())) == 0)
                .different();
    }

    private void equal(VotingStrategy rule, String column) {
        rows.add(OracleRow.equal(rule, LINEAR, column, 600));
        rows.add(OracleRow.equal(rule, TIES, column, 200));
    }

    /** In how many profiles of each file they differ. */
    private record Different(int linear, int ties) {}

    private void differs(
            VotingStrategy rule, String column, Different by, String convention, ToIntFunction<Poll> theirs) {
        rows.add(OracleRow.differs(rule, LINEAR, column, new Comparison(600, by.linear()), convention)
                .computed(theirs));
        rows.add(OracleRow.differs(rule, TIES, column, new Comparison(200, by.ties()), convention)
                .computed(theirs));
    }
}
