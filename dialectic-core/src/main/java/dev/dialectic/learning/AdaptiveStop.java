package dev.dialectic.learning;

import java.util.List;
import java.util.function.Function;

/**
 * Says of a poll that is repeated until it is clear whether the counts so far are enough. A pure function of the
 * counts, hence thread-safe.
 *
 * <p>Source: P. Aggarwal, A. Madaan, Y. Yang, Mausam, "Let's Sample Step by Step: Adaptive-Consistency for Efficient
 * Reasoning and Coding with LLMs", EMNLP 2023, <a href="https://arxiv.org/abs/2305.11860">arXiv:2305.11860</a>. It is
 * a statistical judgment, unlike the proof that outstanding ballots cannot change a verdict: {@link LeaderChange}
 * tells how probable a change still is.
 */
public interface AdaptiveStop {

    /**
     * The name with every parameter.
     *
     * @return the name
     */
    String name();

    /**
     * The stop of a recorded name.
     *
     * @param name what {@link #name()} gave
     * @return the stop
     * @throws IllegalArgumentException if no stop that is made here has this name
     */
    static AdaptiveStop named(String name) {
        for (Function<Double, AdaptiveStop> kind :
                List.<Function<Double, AdaptiveStop>>of(AdaptiveStop::beta, AdaptiveStop::dirichlet)) {
            String example = kind.apply(0.95).name();
            String prefix = example.substring(0, example.indexOf("0.95"));
            if (name.startsWith(prefix) && name.endsWith(")")) {
                return kind.apply(Double.valueOf(name.substring(prefix.length(), name.length() - 1)));
            }
        }
        throw new IllegalArgumentException("adaptive stop: expected a name such as "
                + beta(0.95).name() + " or " + dirichlet(0.95).name() + ", found " + name);
    }

    /**
     * How probable it is, after the counts, that the leader is what most would choose.
     *
     * @param counts how many chose each option, at least 0; an option that nobody chose may be left out
     * @return the probability in [0, 1]
     * @throws IllegalArgumentException if there is no option or a count is negative
     */
    double leads(int... counts);

    /**
     * How sure is enough.
     *
     * @return the probability, in (½, 1)
     */
    double enough();

    /**
     * Whether to stop.
     *
     * @param counts as in {@link #leads}
     * @return whether the leader is {@linkplain #enough() sure enough}
     */
    default boolean stops(int... counts) {
        return leads(counts) >= enough();
    }

    /**
     * By the two options ahead alone: their shares of each other are Beta(v₁ + 1, v₂ + 1), and the leader leads when
     * its share is above ½. O(votes).
     *
     * @param enough how sure is enough, in (½, 1); 0.95 is usual
     * @return the rule
     * @throws IllegalArgumentException if it is out of range
     */
    static AdaptiveStop beta(double enough) {
        return new BetaStop(enough);
    }

    /**
     * By all options: their shares are Dirichlet(v + 1), and the leader leads when its share is the largest.
     * Integrated numerically to about 1e-8. O(votes × 4,000).
     *
     * @param enough how sure is enough, in (½, 1); 0.95 is usual
     * @return the rule
     * @throws IllegalArgumentException if it is out of range
     */
    static AdaptiveStop dirichlet(double enough) {
        return new DirichletStop(enough);
    }
}
