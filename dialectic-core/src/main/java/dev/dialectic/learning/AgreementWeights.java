package dev.dialectic.learning;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Weighs voters by how well they agree with what the weighted voters agree on, without knowing any answer; notices
 * when that collapses onto few voters, and falls back to the majority vote. The model is {@link OneCoin} with all
 * labels equally probable beforehand. Answers that voters make up ({@link LabelMeaning#OPEN}) are some of m + 1
 * possible ones, so the truth may be none of them, and two voters are wrong alike with probability 1/m. Of m = 2, 4,
 * 8 … 1,024 it takes the one with the highest likelihood of the <i>partition</i> of the votes into equal answers:
 * which names wrong answers have does not matter. A voter weighs log(m s / (1 - s)).
 *
 * <p>Source of the model: Dawid and Skene 1979 (see {@link DawidSkene}); without labels: J. Platanios, A. Blum, T.
 * Mitchell, "Estimating Accuracy from Unlabeled Data", UAI 2014. O(iterations × votes × 10) for open answers, else
 * O(iterations × votes); the guard O(polls × votes a poll²).
 *
 * <p>The guard: if voters err independently, two of skills s and t agree at a rate of s t + (1 - s)(1 - t) / m; it is
 * this identity by which N. Dalvi et al. ("Aggregating Crowdsourced Binary Ratings", WWW 2013) and Ma and Olshevsky
 * (see {@link Mmsr}) recover skills. When the skills found explain the observed rates worse than the belief that all
 * voters are alike, by more than twice the sampling variance of the rates, the maximum that was climbed is a spurious one, such as one voter taken as the truth: a collapse.
 * So is a voter that votes are counted <i>against</i>: its skill fell below what guessing gives. {@link
 * InferredTruth#fallback()} says which. The criterion is this library's own. Immutable and thread-safe.
 */
public final class AgreementWeights implements TruthInference {

    /** A fit of rates is called worse only beyond what sampling may do to both that are compared. */
    private static final double NOISES = 2;

    /** Skills that differ by less are alike. */
    private static final double ROUNDING = 1e-9;

    private final Stopping stopping;
    private final boolean guarded;

    /** Until it converges, with the guard. */
    public AgreementWeights() {
        this(Stopping.CONVERGED, true);
    }

    private AgreementWeights(Stopping stopping, boolean guarded) {
        this.stopping = Objects.requireNonNull(stopping, "stopping");
        this.guarded = guarded;
    }

    /**
     * This method with another end.
     *
     * @param stopping when it ends
     * @return the inference
     */
    public AgreementWeights stopping(Stopping stopping) {
        return new AgreementWeights(stopping, guarded);
    }

    /**
     * This method as it is without its guard: to see what the guard saves from.
     *
     * @return the inference
     */
    public AgreementWeights unguarded() {
        return new AgreementWeights(stopping, false);
    }

    @Override
    public String name() {
        return (guarded ? "agreement weights(" : "agreement weights(unguarded, ") + stopping + ")";
    }

    @Override
    public InferredTruth infer(LabelTable table) {
        Fit fit = fit(table);
        return guarded
                ? fit.collapse()
                        .map(reason -> new MajorityVote().infer(table).fallenBack(reason))
                        .orElse(fit.truth())
                : fit.truth();
    }

    /** The best fit, trusted or not. */
    Fit fit(LabelTable table) {
        if (table.meaning() != LabelMeaning.OPEN) {
            return fit(table, 0, Math.max(1, meanOptions(table) - 1));
        }
        int least = 2;
        while (least + 1 < table.labels()) {
            least *= 2;
        }
        Fit best = fit(table, least, least);
        for (int wrong = 2 * least; wrong <= 1_024; wrong *= 2) {
            Fit next = fit(table, wrong, wrong);
            if (next.likelihood() > best.likelihood()) {
                best = next;
            }
        }
        return best;
    }

    private Fit fit(LabelTable table, int openWrong, double wrongAnswers) {
        CoinEm em = new CoinEm(table, openWrong, false);
        double[] likelihoods = stopping.run(em);
        return new Fit(
                InferredTruth.of(table, em.posterior(), em.skills(), likelihoods)
                        .from(em),
                wrongAnswers);
    }

    private static double meanOptions(LabelTable table) {
        double options = 0;
        for (int poll = 0; poll < table.polls(); poll++) {
            options += table.options(poll);
        }
        return table.polls() == 0 ? 2 : options / table.polls();
    }

    /** A fit, with how many wrong answers a poll has. */
    record Fit(InferredTruth truth, double wrongAnswers) {

        double likelihood() {
            return truth.logLikelihood().orElse(Double.NEGATIVE_INFINITY);
        }

        /** Why the fit is not to be trusted. */
        Optional<String> collapse() {
            double[] skills = truth.skills();
            int[] cast = Votes.cast(truth.table());
            for (int voter = 0; voter < skills.length; voter++) {
                if (cast[voter] > 0 && skills[voter] * wrongAnswers < 1 - skills[voter]) {
                    return Optional.of("collapse: voter " + truth.table().voterName(voter)
                            + " would be voted against, at a skill of " + round(skills[voter]));
                }
            }
            PeerAgreement peers = new PeerAgreement(truth.table());
            double misfit = peers.misfit(skills, wrongAnswers);
            double equals = peers.misfitOfEquals();
            boolean worse = misfit > equals + NOISES * peers.noise() && spread(skills) > ROUNDING;
            return worse
                    ? Optional.of("collapse: the skills found explain how often voters agree worse (mean square "
                            + round(misfit) + ") than that all are alike (" + round(equals) + ")")
                    : Optional.empty();
        }

        private static double spread(double[] skills) {
            return Arrays.stream(skills).max().orElse(0)
                    - Arrays.stream(skills).min().orElse(0);
        }

        private static double round(double x) {
            return Math.round(x * 1e6) / 1e6;
        }
    }
}
