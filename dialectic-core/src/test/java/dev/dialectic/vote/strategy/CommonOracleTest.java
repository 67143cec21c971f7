package dev.dialectic.vote.strategy;

import static dev.dialectic.vote.strategy.OracleRow.LINEAR;
import static dev.dialectic.vote.strategy.OracleRow.TIES;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Borda.Tied;
import dev.dialectic.vote.strategy.Borda.Unranked;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import dev.dialectic.vote.strategy.peers.CondorcetPhp;
import dev.dialectic.vote.strategy.peers.NpmVotes;
import dev.dialectic.vote.strategy.peers.NpmVotes.Leaving;
import java.util.ArrayList;
import java.util.List;

/** Plurality and Borda beside those of other libraries. */
class CommonOracleTest extends OracleContract {

    @Override
    protected List<OracleRow> rows() {
        List<OracleRow> rows = new ArrayList<>();
        VotingStrategy plurality = Strategies.weightedPlurality();
        for (String column : List.of("pv:plurality", "php:plurality", "vl:plurality", "npm:FirstPastThePost")) {
            rows.add(OracleRow.equal(plurality, LINEAR, column, 600));
        }
        rows.add(OracleRow.equal(plurality, TIES, "pv:plurality", 100));
        rows.add(OracleRow.differs(
                        plurality,
                        TIES,
                        "php:plurality",
                        new Comparison(200, 35),
                        "there a tied first place is split; a ballot of ours names one choice")
                .computed(CondorcetPhp::plurality));
        rows.addAll(borda());
        return rows;
    }

    private static List<OracleRow> borda() {
        List<OracleRow> rows = new ArrayList<>();
        for (String column : List.of("pv:borda", "php:borda", "vl:borda", "npm:Borda")) {
            for (Tied tied : Tied.values()) {
                for (Unranked unranked : Unranked.values()) {
                    rows.add(OracleRow.equal(Strategies.borda(tied, unranked), LINEAR, column, 600));
                }
            }
        }
        VotingStrategy borda = Strategies.borda();
        VotingStrategy onePlace = Strategies.borda(Tied.TAKE_ONE_PLACE, Unranked.GET_NOTHING);
        rows.add(OracleRow.equal(borda, TIES, "pv:borda_for_profile_with_ties", 100));
        rows.add(OracleRow.equal(borda, TIES, "php:borda", 200));
        rows.add(OracleRow.equal(onePlace, TIES, "vl:borda", 200));
        rows.add(OracleRow.differs(
                        borda,
                        TIES,
                        "vl:borda",
                        new Comparison(200, 26),
                        "there ties take one place and the unranked get nothing")
                .as(onePlace));
        rows.add(OracleRow.differs(
                        borda,
                        TIES,
                        "npm:Borda",
                        new Comparison(200, 30),
                        "there places are worth n to 1 and the unranked get nothing")
                .computed(poll -> NpmVotes.points(poll, Leaving.NOBODY)));
        return rows;
    }
}
