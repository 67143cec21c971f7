package dev.dialectic.learning;

/**
 * The default: {@link AgreementWeights}, shrunk towards the majority vote as far as the voters' differences may be
 * chance. Skills are taken as log-odds x(v) = ln((n s + ½) / (n (1 - s) + ½)) of n votes, with sampling variance 1 /
 * (n s (1 - s) - Σ p (1 - p)), where p is how probably each vote is right: what is not known of the truth is not
 * known of the skill; the variance τ² between voters beyond that is estimated by DerSimonian and Laird's moments, and
 * each voter's log-odds is moved to the mean by the factor τ² / (τ² + variance). A voter weighs its shrunken log-odds
 * plus log m, at least 0: nobody is voted against. Where the differences are no larger than chance makes them, all
 * weigh the same, and the leaders are those of the majority vote; so they are when the guard of {@link
 * AgreementWeights} sees a collapse. p(l) = share of weight for l.
 *
 * <p>Sources: {@link AgreementWeights}; T. Louis, "Finding the Observed Information Matrix when Using the EM
 * Algorithm", JRSS B 44, 1982, 226–233; R. DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled
 * Clinical Trials 7, 1986, 177–188, <a
 * href="https://doi.org/10.1016/0197-2456(86)90046-2">doi:10.1016/0197-2456(86)90046-2</a>; weights as log-odds: S.
 * Nitzan and J. Paroush, "Optimal decision rules in uncertain dichotomous choice situations", International Economic
 * Review 23, 1982. Cost of {@link AgreementWeights}. The skills told are the shrunken ones, as probabilities.
 * Immutable and thread-safe.
 */
public final class ShrunkenWeights implements TruthInference {

    private final AgreementWeights agreement = new AgreementWeights();

    /** Makes one. */
    public ShrunkenWeights() {}

    @Override
    public String name() {
        return "shrunken weights";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        AgreementWeights.Fit fit = agreement.fit(table);
        return fit.collapse()
                .map(reason -> new MajorityVote().infer(table).fallenBack(reason))
                .orElseGet(() -> weighed(fit));
    }

    /** For each voter the sum of p (1 - p) over its votes, p being the probability that the vote is right. */
    private static double[] missing(InferredTruth truth) {
        LabelTable table = truth.table();
        double[] missing = new double[table.voters()];
        for (int poll = 0; poll < table.polls(); poll++) {
            for (int i = table.start[poll]; i < table.start[poll + 1]; i++) {
                double p = truth.probability(poll, table.label[i]);
                missing[table.voter[i]] += p * (1 - p);
            }
        }
        return missing;
    }

    private static InferredTruth weighed(AgreementWeights.Fit fit) {
        LabelTable table = fit.truth().table();
        LogOdds shrunk = LogOdds.of(fit.truth().skills(), Votes.cast(table), missing(fit.truth()))
                .shrunk();
        double[] weights = new double[table.voters()];
        double[] skills = new double[table.voters()];
        for (int voter = 0; voter < weights.length; voter++) {
            weights[voter] = Math.max(0, shrunk.value(voter) + Math.log(fit.wrongAnswers()));
            skills[voter] = Logs.sigmoid(shrunk.value(voter));
        }
        return InferredTruth.of(
                        table, Votes.shares(table, weights), skills, fit.truth().likelihoods())
                .from(Evidence.weights(weights));
    }
}
