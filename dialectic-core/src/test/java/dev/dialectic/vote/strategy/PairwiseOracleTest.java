package dev.dialectic.vote.strategy;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Oracle.Comparison;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared-data")
class PairwiseOracleTest {
    @Test
    void explore() throws IOException {
        String[] cols = {
            "npm:Copeland",
            "npm:Kemeny",
            "npm:Minimax",
            "npm:RankedPairs",
            "npm:Schulze",
            "npm:Smith",
            "php:condorcet",
            "php:copeland",
            "php:kemeny_young",
            "php:minimax_margins",
            "php:minimax_opposition",
            "php:minimax_wv",
            "php:ranked_pairs_margins",
            "php:ranked_pairs_wv",
            "php:schulze_margins",
            "php:schulze_ratio",
            "php:schulze_wv",
            "pv:beat_path",
            "pv:blacks",
            "pv:condorcet",
            "pv:copeland",
            "pv:llull",
            "pv:gocha",
            "pv:kemeny_young",
            "pv:minimax",
            "pv:minimax_support",
            "pv:ranked_pairs",
            "pv:ranked_pairs_tb",
            "pv:simple_stable_voting",
            "pv:split_cycle",
            "pv:stable_voting",
            "pv:top_cycle",
            "vl:condorcet",
            "vl:copeland",
            "vl:kemeny_young",
            "vl:minimax_margins",
            "vl:minimax_opposition",
            "vl:minimax_wv",
            "vl:ranked_pairs_margins",
            "vl:ranked_pairs_wv",
            "vl:schulze_wv",
            "vl:schwartz",
            "vl:smith"
        };
        for (String file : new String[] {"profiles_linear.json", "profiles_ties.json"})
            for (String c : cols) {
                java.util.List<String> has = Oracle.texts(Oracle.read(file).get("rules"));
                if (!has.contains(c)) continue;
                StringBuilder sb = new StringBuilder();
                for (VotingStrategy r : PairwiseRules.all()) {
                    Comparison x = Oracle.compare(
                            file,
                            c,
                            Oracle::weighted,
                            (poll, w) -> Oracle.mask(r.count(poll).leaders()) == w);
                    if (x.different() < 30)
                        sb.append("  ")
                                .append(r.name())
                                .append("=")
                                .append(x.different())
                                .append("/")
                                .append(x.compared())
                                .append(";");
                }
                System.out.println("XX " + file + " " + c + sb);
            }
    }
}
