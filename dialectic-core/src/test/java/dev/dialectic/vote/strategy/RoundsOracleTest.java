package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.Elimination.PARALLEL_UNIVERSES;
import static dev.dialectic.vote.strategy.OracleRow.LINEAR;
import static dev.dialectic.vote.strategy.OracleRow.TIES;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import dev.dialectic.vote.strategy.peers.CondorcetPhp;
import dev.dialectic.vote.strategy.peers.NpmRounds;
import dev.dialectic.vote.strategy.peers.NpmVotes;
import dev.dialectic.vote.strategy.peers.NpmVotes.Leaving;
import dev.dialectic.vote.strategy.peers.VotelibRounds;
import java.util.ArrayList;
import java.util.List;

/** The rules of several rounds beside those of other libraries. */
class RoundsOracleTest extends OracleContract {

    private static final String BROKEN =
            "there of the last those leave that beat none of them and have no better balance and no more victories in pairs";

    private static final String PLACES_OF_NPM = "there places are worth n to 1 and the unranked get nothing";
    private static final String A_THIRD_COUNT = "there those who tie the second round of three meet in a third";

    @Override
    protected List<OracleRow> rows() {
        List<OracleRow> rows = new ArrayList<>();
        rows.addAll(instantRunoff());
        rows.addAll(instantRunoffOfTies());
        rows.addAll(instantRunoffOtherwise());
        rows.addAll(coombs());
        rows.addAll(baldwin());
        rows.addAll(nanson());
        rows.addAll(pluralityWithRunoff());
        return rows;
    }

    private static List<OracleRow> instantRunoff() {
        List<OracleRow> rows = new ArrayList<>();
        for (TiedPlace tied : TiedPlace.values()) {
            for (Exhausted exhausted : Exhausted.values()) {
                VotingStrategy together = new InstantRunoff(tied, exhausted, Elimination.TOGETHER);
                rows.add(OracleRow.equal(together, LINEAR, "pv:instant_runoff", 600));
                rows.add(OracleRow.equal(together, TIES, "pv:instant_runoff_for_truncated_linear_orders", 100));
                rows.add(OracleRow.equal(
                        new InstantRunoff(tied, exhausted, PARALLEL_UNIVERSES), LINEAR, "pv:instant_runoff_put", 600));
            }
        }
        VotingStrategy rule = RankingRules.instantRunoff();
        rows.add(OracleRow.equal(rule, LINEAR, "npm:InstantRunoff", 600));
        rows.add(OracleRow.equal(rule, LINEAR, "vl:irv", 394));
        rows.add(OracleRow.differs(rule, LINEAR, "php:irv", new Comparison(600, 64), BROKEN)
                .computed(CondorcetPhp::instantRunoff));
        return rows;
    }

    private static List<OracleRow> instantRunoffOfTies() {
        List<OracleRow> rows = new ArrayList<>();
        for (Exhausted exhausted : Exhausted.values()) {
            VotingStrategy approval = new InstantRunoff(TiedPlace.COUNT_EACH, exhausted, PARALLEL_UNIVERSES);
            rows.add(OracleRow.equal(
                    new InstantRunoff(TiedPlace.SPLIT, exhausted, PARALLEL_UNIVERSES), TIES, "pv:split_irv_put", 200));
            rows.add(OracleRow.equal(approval, TIES, "pv:approval_irv_put", 200));
            rows.add(OracleRow.equal(approval, TIES, "pv:instant_runoff_put", 200));
            rows.add(OracleRow.equal(
                    new InstantRunoff(TiedPlace.COUNT_EACH, exhausted, Elimination.TOGETHER),
                    TIES,
                    "pv:instant_runoff",
                    200));
        }
        return rows;
    }

    private static List<OracleRow> instantRunoffOtherwise() {
        List<OracleRow> rows = new ArrayList<>();
        VotingStrategy rule = RankingRules.instantRunoff();
        String each = "there ties count for each";
        rows.add(OracleRow.differs(rule, TIES, "pv:instant_runoff", new Comparison(200, 10), each)
                .as(new InstantRunoff(TiedPlace.COUNT_EACH, Exhausted.COUNTS_FOR_NOBODY, Elimination.TOGETHER)));
        rows.add(OracleRow.differs(
                        RankingRules.instantRunoff(PARALLEL_UNIVERSES),
                        TIES,
                        "pv:instant_runoff_put",
                        new Comparison(200, 8),
                        each)
                .as(new InstantRunoff(TiedPlace.COUNT_EACH, Exhausted.COUNTS_FOR_NOBODY, PARALLEL_UNIVERSES)));
        rows.add(OracleRow.differs(
                        rule, TIES, "npm:InstantRunoff", new Comparison(200, 1), "there thirds are added in binary")
                .computed(NpmRounds::instantRunoff));
        rows.add(OracleRow.differs(
                        rule, TIES, "php:irv", new Comparison(200, 58), BROKEN + "; and a tied place counts for nobody")
                .computed(CondorcetPhp::instantRunoff));
        rows.add(OracleRow.differs(
                        rule,
                        TIES,
                        "vl:irv",
                        new Comparison(141, 24),
                        "there a part of a tied place goes to the next place and not to those it was tied with, and the exhausted"
                                + " are a pile that may outlast two options at once")
                .computed(VotelibRounds::instantRunoff));
        return rows;
    }

    private static List<OracleRow> coombs() {
        List<OracleRow> rows = new ArrayList<>();
        for (TiedPlace tied : TiedPlace.values()) {
            rows.add(OracleRow.equal(new Coombs(tied, Elimination.TOGETHER), LINEAR, "pv:coombs", 600));
            rows.add(OracleRow.equal(new Coombs(tied, PARALLEL_UNIVERSES), LINEAR, "pv:coombs_put", 600));
        }
        rows.add(OracleRow.equal(RankingRules.coombs(), LINEAR, "npm:Coombs", 600));
        rows.add(OracleRow.differs(
                        RankingRules.coombs(),
                        TIES,
                        "npm:Coombs",
                        new Comparison(200, 65),
                        "there the last place is that of the last who is ranked")
                .computed(NpmRounds::coombs));
        return rows;
    }

    private static List<OracleRow> baldwin() {
        VotingStrategy rule = RankingRules.baldwin();
        return List.of(
                OracleRow.equal(rule, LINEAR, "pv:baldwin", 600),
                OracleRow.equal(rule, LINEAR, "npm:Baldwin", 600),
                OracleRow.equal(rule, LINEAR, "vl:baldwin", 543),
                OracleRow.equal(RankingRules.baldwin(PARALLEL_UNIVERSES), LINEAR, "pv:baldwin_put", 600),
                OracleRow.differs(
                                rule,
                                TIES,
                                "vl:baldwin",
                                new Comparison(179, 11),
                                "there ties take one place and the unranked get nothing")
                        .computed(VotelibRounds::baldwin),
                OracleRow.differs(rule, TIES, "npm:Baldwin", new Comparison(200, 41), PLACES_OF_NPM)
                        .computed(poll -> NpmVotes.points(poll, Leaving.LAST)));
    }

    private static List<OracleRow> nanson() {
        VotingStrategy strict = RankingRules.nanson();
        VotingStrategy weak = RankingRules.nanson(Nanson.Leaving.NOT_ABOVE_AVERAGE);
        return List.of(
                OracleRow.equal(strict, LINEAR, "pv:strict_nanson", 600),
                OracleRow.equal(weak, LINEAR, "pv:weak_nanson", 600),
                OracleRow.equal(weak, LINEAR, "npm:Nanson", 600),
                OracleRow.differs(
                                strict,
                                LINEAR,
                                "npm:Nanson",
                                new Comparison(600, 32),
                                "there those not above the average leave")
                        .as(weak),
                OracleRow.differs(weak, TIES, "npm:Nanson", new Comparison(200, 41), PLACES_OF_NPM)
                        .computed(poll -> NpmVotes.points(poll, Leaving.NOT_ABOVE_AVERAGE)));
    }

    private static List<OracleRow> pluralityWithRunoff() {
        List<OracleRow> rows = new ArrayList<>();
        for (TiedPlace tied : TiedPlace.values()) {
            for (Exhausted exhausted : Exhausted.values()) {
                rows.add(OracleRow.equal(
                        new PluralityWithRunoff(tied, exhausted, PARALLEL_UNIVERSES),
                        LINEAR,
                        "pv:plurality_with_runoff_put",
                        600));
                rows.add(OracleRow.equal(
                        new PluralityWithRunoff(tied, exhausted, Elimination.TOGETHER), LINEAR, "php:two_round", 600));
            }
        }
        VotingStrategy rule = RankingRules.pluralityWithRunoff();
        rows.add(OracleRow.equal(rule, TIES, "php:two_round", 200));
        rows.add(OracleRow.differs(rule, LINEAR, "npm:TwoRoundRunoff", new Comparison(600, 4), A_THIRD_COUNT)
                .computed(NpmRounds::twoRounds));
        rows.add(OracleRow.differs(
                        rule,
                        TIES,
                        "npm:TwoRoundRunoff",
                        new Comparison(200, 2),
                        A_THIRD_COUNT + ", and thirds are added in binary")
                .computed(NpmRounds::twoRounds));
        return rows;
    }
}
