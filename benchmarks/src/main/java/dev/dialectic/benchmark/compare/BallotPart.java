package dev.dialectic.benchmark.compare;

import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Approval;
import dev.dialectic.vote.strategy.BayesianPosterior;
import dev.dialectic.vote.strategy.Borda;
import dev.dialectic.vote.strategy.ConfidenceBuckets;
import dev.dialectic.vote.strategy.Cumulative;
import dev.dialectic.vote.strategy.ExtremisedLogOdds;
import dev.dialectic.vote.strategy.LinearPool;
import dev.dialectic.vote.strategy.LogLinearPool;
import dev.dialectic.vote.strategy.LogOdds;
import dev.dialectic.vote.strategy.MajorityJudgment;
import dev.dialectic.vote.strategy.MedianScore;
import dev.dialectic.vote.strategy.NitzanParoush;
import dev.dialectic.vote.strategy.PairwiseRules;
import dev.dialectic.vote.strategy.PredictionNormalisedVotes;
import dev.dialectic.vote.strategy.QuadraticVoting;
import dev.dialectic.vote.strategy.RankingRules;
import dev.dialectic.vote.strategy.SatisfactionApproval;
import dev.dialectic.vote.strategy.Score;
import dev.dialectic.vote.strategy.SoftmaxConfidence;
import dev.dialectic.vote.strategy.Star;
import dev.dialectic.vote.strategy.SurprisinglyPopular;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a vote may tell beyond its choice, and which rules come down to another one without it. A rule is compared where some
 * vote tells one of the parts that it needs.
 */
enum BallotPart {
    CONFIDENCE("confidence", vote -> vote.confidence() != 1),
    WEIGHT("weights", vote -> vote.weight() != 1),
    RANKING("rankings", vote -> !vote.preferences().ranking().isEmpty()),
    APPROVALS("approvals", vote -> !vote.preferences().approvals().isEmpty()),
    GRADES("grades", vote -> !vote.preferences().grades().isEmpty()),
    POINTS("points", vote -> !vote.preferences().points().isEmpty()),
    PREDICTIONS("predictions", vote -> !vote.preferences().predictions().isEmpty());

    private static final Map<Class<?>, Set<BallotPart>> NEEDS = needs();

    private final String words;
    private final Predicate<RecordedVote> told;

    BallotPart(String words, Predicate<RecordedVote> told) {
        this.words = words;
        this.told = told;
    }

    private static Map<Class<?>, Set<BallotPart>> needs() {
        Map<Class<?>, Set<BallotPart>> needs = new HashMap<>();
        RankingRules.all().forEach(rule -> needs.put(rule.getClass(), Set.of(RANKING)));
        PairwiseRules.all().forEach(rule -> needs.put(rule.getClass(), Set.of(RANKING)));
        needs.put(Borda.class, Set.of(RANKING));
        List.of(Approval.class, SatisfactionApproval.class).forEach(rule -> needs.put(rule, Set.of(APPROVALS)));
        List.of(Score.class, MedianScore.class, MajorityJudgment.class, Star.class)
                .forEach(rule -> needs.put(rule, Set.of(GRADES)));
        List.of(Cumulative.class, QuadraticVoting.class).forEach(rule -> needs.put(rule, Set.of(POINTS)));
        List.of(SurprisinglyPopular.class, PredictionNormalisedVotes.class)
                .forEach(rule -> needs.put(rule, Set.of(PREDICTIONS)));
        List.of(LinearPool.class, LogLinearPool.class, ExtremisedLogOdds.class, BayesianPosterior.class)
                .forEach(rule -> needs.put(rule, Set.of(CONFIDENCE, GRADES)));
        List.of(LogOdds.class, ConfidenceBuckets.class, SoftmaxConfidence.class)
                .forEach(rule -> needs.put(rule, Set.of(CONFIDENCE)));
        return Map.copyOf(needs);
    }

    /** What a rule needs one of; nothing for those of one choice and for rules of one's own. */
    static Set<BallotPart> neededBy(VotingStrategy rule) {
        if (rule instanceof NitzanParoush weighed) {
            return Set.of(weighed.accuracy() == NitzanParoush.Accuracy.WEIGHT ? WEIGHT : CONFIDENCE);
        }
        return NEEDS.getOrDefault(rule.getClass(), Set.of());
    }

    /** Whether some vote tells it. */
    boolean isIn(List<RecordedPoll> polls) {
        return polls.stream().flatMap(poll -> poll.votes().stream()).anyMatch(told);
    }

    @Override
    public String toString() {
        return words;
    }
}
