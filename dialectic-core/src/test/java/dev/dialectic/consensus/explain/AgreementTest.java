package dev.dialectic.consensus.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.strategy.Strategies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementTest {

    private static final List<String> AB = List.of("A", "B");

    /** S. Siegel, Nonparametric Statistics for the Behavioral Sciences, 1956, chapter 9: three executives, six applicants. */
    @Test
    void the_executives_of_siegel_agree_by_sixteen_hundredths() {
        Poll poll = ranks(new double[][] {{1, 6, 3, 2, 5, 4}, {1, 5, 6, 4, 2, 3}, {6, 3, 2, 5, 4, 1}});

        assertThat(KendallW.of(poll).orElseThrow()).isEqualTo(306 / 1_890.0).isEqualTo(0.16, within(0.005));
    }

    /** The same chapter: three rankings of ten with ties, W = .828. */
    @Test
    void the_tied_rankings_of_siegel_agree_by_his_figure() {
        Poll poll = ranks(new double[][] {
            {1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10},
            {2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5},
            {2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10}
        });

        assertThat(KendallW.of(poll).orElseThrow()).isEqualTo(591 / 714.0).isEqualTo(0.828, within(0.0005));
    }

    @Test
    void the_same_ranking_is_one_and_opposite_ones_are_zero() {
        assertThat(KendallW.of(Polls.of(Polls.options(3), Polls.ranking("ABC"), Polls.ranking("ABC"))))
                .hasValue(1);
        assertThat(KendallW.of(Polls.of(Polls.options(3), Polls.ranking("ABC"), Polls.ranking("CBA"))))
                .hasValue(0);
    }

    @Test
    void concordance_is_in_its_range_and_not_defined_where_nothing_can_differ() {
        for (int seed = 0; seed < 500; seed++) {
            KendallW.of(Polls.messy(new Random(seed)))
                    .ifPresent(w -> assertThat(w).isBetween(0.0, 1.0));
        }
        Ballot both = Ballot.of("A", 1, "").withRanking(List.of(AB));
        assertThat(KendallW.of(Polls.of(AB))).isEmpty();
        assertThat(KendallW.of(Polls.of(AB, Polls.ranking("AB")))).isEmpty();
        assertThat(KendallW.of(Polls.of(List.of("A"), Ballot.of("A", 1, ""), Ballot.of("A", 1, ""))))
                .isEmpty();
        assertThat(KendallW.of(Polls.of(AB, both, both))).isEmpty();
    }

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C: four observers, twelve units. */
    private static final int[][] OBSERVERS = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
        {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
        {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
        {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
    };

    @Test
    void the_observers_of_krippendorff_agree_by_his_figures() {
        assertThat(alpha(OBSERVERS, KrippendorffAlpha.Scale.NOMINAL)).isEqualTo(0.743, within(0.0005));
        assertThat(alpha(OBSERVERS, KrippendorffAlpha.Scale.ORDINAL)).isEqualTo(0.815, within(0.0005));
    }

    /** The same paper, section A: two observers, ten units of two values, α = 0.095. */
    @Test
    void the_two_observers_of_krippendorff_agree_by_his_figure() {
        int[][] observers = {{1, 2, 1, 1, 1, 1, 1, 1, 2, 1}, {2, 2, 2, 1, 1, 2, 1, 1, 1, 1}};

        assertThat(alpha(observers, KrippendorffAlpha.Scale.NOMINAL)).isEqualTo(0.095, within(0.0005));
    }

    @Test
    void alpha_has_the_same_bits_whatever_the_order_of_the_voters() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<List<Integer>> units = new ArrayList<>();
            List<List<Integer>> shuffled = new ArrayList<>();
            for (int unit = 0; unit < 9; unit++) {
                List<Integer> values =
                        random.ints(random.nextInt(7), 0, 4).boxed().toList();
                List<Integer> other = new ArrayList<>(values);
                Collections.shuffle(other, random);
                units.add(values);
                shuffled.add(other);
            }
            for (KrippendorffAlpha.Scale scale : KrippendorffAlpha.Scale.values()) {
                assertThat(KrippendorffAlpha.of(shuffled, scale))
                        .as("seed %d", seed)
                        .isEqualTo(KrippendorffAlpha.of(units, scale));
            }
        }
    }

    @Test
    void alpha_of_polls_reads_choices_and_of_one_poll_rankings() {
        Poll a = Polls.of(AB, Ballot.of("A", 1, ""), Ballot.of("A", 1, ""));
        Poll b = Polls.of(AB, Ballot.of("B", 1, ""), Ballot.of("B", 1, ""));
        Poll split = Polls.of(AB, Ballot.of("A", 1, ""), Ballot.of("B", 1, ""));

        assertThat(KrippendorffAlpha.ofChoices(List.of(a, b))).hasValue(1);
        assertThat(KrippendorffAlpha.ofChoices(List.of(split))).hasValue(0);
        assertThat(KrippendorffAlpha.ofChoices(List.of(a))).isEmpty();
        assertThat(KrippendorffAlpha.ofChoices(List.of())).isEmpty();
        assertThat(KrippendorffAlpha.ofRankings(Polls.of(Polls.options(3), Polls.ranking("ABC"), Polls.ranking("ABC"))))
                .hasValue(1);
        assertThat(KrippendorffAlpha.ofRankings(Polls.of(Polls.options(3), Polls.ranking("ABC"), Polls.ranking("CBA")))
                        .orElseThrow())
                .isNegative();
        assertThat(KrippendorffAlpha.ofRankings(Polls.of(AB, Polls.ranking("AB"))))
                .isEmpty();
    }

    @Test
    void entropy_is_zero_for_one_voice_and_one_for_a_tie_of_all() {
        assertThat(entropy(Polls.of(AB, Ballot.of("A", 1, "")))).isZero();
        assertThat(entropy(Polls.of(AB, Ballot.of("A", 0.3, ""), Ballot.of("B", 0.3, ""))))
                .isEqualTo(1);
        assertThat(entropy(Polls.of(AB))).isZero();
        assertThat(entropy(Polls.of(List.of("A"), Ballot.of("A", 1, "")))).isZero();
        assertThat(entropy(Polls.of(AB, Ballot.of("A", 0.75, ""), Ballot.of("B", 0.25, ""))))
                .isEqualTo(0.811278, within(1e-6));
    }

    private static double entropy(Poll poll) {
        return Entropy.of(Strategies.weightedConfidence().count(poll));
    }

    private static double alpha(int[][] observers, KrippendorffAlpha.Scale scale) {
        List<List<Integer>> units = new ArrayList<>();
        for (int unit = 0; unit < observers[0].length; unit++) {
            List<Integer> values = new ArrayList<>();
            for (int[] observer : observers) {
                if (observer[unit] > 0) {
                    values.add(observer[unit]);
                }
            }
            units.add(values);
        }
        return KrippendorffAlpha.of(units, scale).orElseThrow();
    }

    /** Ballots of the ranks that they give the options, ties of equal rank. */
    private static Poll ranks(double[][] ranks) {
        List<String> options = Polls.options(ranks[0].length);
        Ballot[] ballots = new Ballot[ranks.length];
        for (int ballot = 0; ballot < ranks.length; ballot++) {
            TreeMap<Double, List<String>> levels = new TreeMap<>();
            for (int option = 0; option < options.size(); option++) {
                levels.computeIfAbsent(ranks[ballot][option], level -> new ArrayList<>())
                        .add(options.get(option));
            }
            ballots[ballot] =
                    Ballot.of(levels.firstEntry().getValue().get(0), 1, "").withRanking(List.copyOf(levels.values()));
        }
        return Polls.of(options, ballots);
    }
}
