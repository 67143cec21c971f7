package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.OracleRow.LINEAR;
import static dev.dialectic.vote.strategy.OracleRow.TIES;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import dev.dialectic.vote.strategy.peers.VotelibRounds;
import java.util.ArrayList;
import java.util.List;

/** The positional rules other than Borda beside those of other libraries. */
class PlacesOracleTest extends OracleContract {

    @Override
    protected List<OracleRow> rows() {
        List<OracleRow> rows = new ArrayList<>();
        RankingRules.all().stream().filter(Dowdall.class::isInstance).forEach(dowdall -> {
            for (String library : List.of("pv", "php", "vl")) {
                rows.add(OracleRow.equal(dowdall, LINEAR, library + ":dowdall", 600));
            }
        });
        VotingStrategy dowdall = RankingRules.dowdall();
        rows.add(OracleRow.equal(dowdall, TIES, "php:dowdall", 200));
        rows.add(OracleRow.equal(
                new Dowdall(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING), TIES, "vl:dowdall", 200));
        rows.add(OracleRow.differs(
                        dowdall,
                        TIES,
                        "vl:dowdall",
                        new Comparison(200, 22),
                        "there ties take one place and the unranked get nothing")
                .as(new Dowdall(Borda.Tied.TAKE_ONE_PLACE, Borda.Unranked.GET_NOTHING)));
        for (TiedPlace tied : TiedPlace.values()) {
            rows.add(OracleRow.equal(new AntiPlurality(tied), LINEAR, "pv:anti_plurality", 600));
        }
        rows.addAll(bucklin());
        return rows;
    }

    private static List<OracleRow> bucklin() {
        List<OracleRow> rows = new ArrayList<>();
        VotingStrategy greatest = RankingRules.bucklin();
        VotingStrategy simplified = RankingRules.simplifiedBucklin();
        rows.add(OracleRow.equal(greatest, LINEAR, "pv:bucklin", 600));
        rows.add(OracleRow.equal(greatest, LINEAR, "vl:bucklin", 600));
        rows.add(OracleRow.equal(simplified, LINEAR, "pv:simplified_bucklin", 600));
        rows.add(OracleRow.equal(greatest, TIES, "pv:bucklin_for_truncated_linear_orders", 100));
        rows.add(OracleRow.differs(
                        simplified,
                        TIES,
                        "pv:bucklin_for_truncated_linear_orders",
                        new Comparison(100, 32),
                        "there the greatest majority leads")
                .as(greatest));
        rows.add(OracleRow.differs(
                        greatest,
                        TIES,
                        "vl:bucklin",
                        new Comparison(200, 27),
                        "there the orders of tied options take the place of equal ballots instead of adding to them, and a second tie"
                                + " stays")
                .computed(VotelibRounds::bucklin));
        return rows;
    }
}
