package dev.dialectic.knowledge;

import dev.dialectic.evidence.Evidence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges rankings by reciprocal rank fusion (Gordon V. Cormack, Charles L. A. Clarke and Stefan Büttcher, "Reciprocal rank
 * fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009). Stateless and thread-safe.
 *
 * <pre>score(piece) = &Sigma;[rankings that hold it] 1 / (60 + rank), rank from 1</pre>
 */
final class RankFusion {

    private static final int K = 60;

    private static final class Fused {
        private Evidence best;
        private double score;

        Fused(Evidence first) {
            best = first;
        }

        void add(Evidence piece, int rank) {
            score += 1.0 / (K + rank);
            best = piece.relevance() > best.relevance() ? piece : best;
        }

        Evidence evidence(int rankings) {
            double relevance = Math.min(1, score * (K + 1) / rankings);
            return new Evidence(best.source(), best.locator(), best.text(), relevance);
        }
    }

    private RankFusion() {}

    /**
     * One ranking of several. Pieces are the same when their references are. The text is that of the ranking which gave the
     * piece the highest relevance. Of equal scores the higher relevance goes first, then the earlier ranking.
     */
    static List<Evidence> merge(List<List<Evidence>> rankings, int limit) {
        Map<String, Fused> fused = new LinkedHashMap<>();
        for (List<Evidence> ranking : rankings) {
            Map<String, Evidence> distinct = new LinkedHashMap<>();
            ranking.forEach(piece -> distinct.putIfAbsent(piece.reference(), piece));
            int rank = 0;
            for (Evidence piece : distinct.values()) {
                fused.computeIfAbsent(piece.reference(), unseen -> new Fused(piece))
                        .add(piece, ++rank);
            }
        }
        Comparator<Fused> best = Comparator.comparingDouble(piece -> -piece.score);
        return fused.values().stream()
                .sorted(best.thenComparingDouble(piece -> -piece.best.relevance()))
                .limit(limit)
                .map(piece -> piece.evidence(rankings.size()))
                .toList();
    }
}
