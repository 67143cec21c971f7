package dev.dialectic.consensus.explain;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Krippendorff's alpha: how much better voters agree than they would by chance, over things that several of them valued, with
 * values missing. Stateless and thread-safe.
 *
 * <p>α = 1 − D(observed) / D(expected) = 1 − (n − 1) Σᵤ Σ n(u,c) n(u,k) δ(c,k) / (m(u) − 1) / Σ n(c) n(k) δ(c,k) over the
 * pairs of values c &lt; k: n(u,c) voters gave unit u the value c, m(u) gave it any, n(c) is the sum of n(u,c) and n that of
 * n(c), over units with two values or more. Nominal: δ = 1. Ordinal: δ = (n(c)/2 + Σ n(g) over c &lt; g &lt; k + n(k)/2)². At
 * most 1; 0 is chance, below it voters agree less than by chance. Source: K. Krippendorff, <a
 * href="https://repository.upenn.edu/handle/20.500.14332/2089">Computing Krippendorff's Alpha-Reliability</a>, 2011.
 *
 * <p>Edges: none where no unit has two values, and where all values are the same, since nothing could have differed. The order
 * of the voters is of no consequence. Cost: O(values + units × different values²), for ordinal values O(different values³).
 */
public final class KrippendorffAlpha {

    /** How values differ. */
    public enum Scale {
        /** They are the same or not. */
        NOMINAL,
        /** They are in an order, and differ by how many values lie between. */
        ORDINAL
    }

    private KrippendorffAlpha() {}

    /**
     * The agreement on any units.
     *
     * @param units the values that each unit got, whoever gave them; what is missing is left out
     * @param scale how values differ
     * @return alpha, at most 1, or empty where it is not defined
     */
    public static OptionalDouble of(Collection<? extends Collection<Integer>> units, Scale scale) {
        List<Collection<Integer>> pairable = new ArrayList<>();
        units.stream().filter(unit -> unit.size() > 1).forEach(pairable::add);
        Map<Integer, Integer> numbers = new TreeMap<>();
        pairable.forEach(unit -> unit.forEach(value -> numbers.put(value, 0)));
        int next = 0;
        for (Map.Entry<Integer, Integer> value : numbers.entrySet()) {
            value.setValue(next++);
        }
        long[][] counts = new long[pairable.size()][numbers.size()];
        long[] all = new long[numbers.size()];
        for (int unit = 0; unit < counts.length; unit++) {
            for (int value : pairable.get(unit)) {
                int number = numbers.getOrDefault(value, 0);
                counts[unit][number]++;
                all[number]++;
            }
        }
        double expected = disagreement(all, all, scale);
        double observed = 0;
        for (long[] unit : counts) {
            observed += disagreement(unit, all, scale) / (Arrays.stream(unit).sum() - 1);
        }
        return expected == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (Arrays.stream(all).sum() - 1) * observed / expected);
    }

    /**
     * The agreement on what to choose, over several polls: each poll is a unit, each choice a nominal value. Over one poll it
     * is 0 by its definition, or none; see {@link Entropy} for that.
     *
     * @param polls the polls; options of the same id are the same value
     * @return alpha, at most 1, or empty where it is not defined
     */
    public static OptionalDouble ofChoices(List<Poll> polls) {
        List<String> ids = polls.stream()
                .flatMap(poll -> poll.options().stream())
                .map(Option::id)
                .distinct()
                .toList();
        List<List<Integer>> units = new ArrayList<>();
        for (Poll poll : polls) {
            Map<AgentId, Ballot> ballots = poll.ballots();
            units.add(ballots.values().stream()
                    .map(ballot -> ids.indexOf(ballot.choice()))
                    .toList());
        }
        return of(units, Scale.NOMINAL);
    }

    /**
     * The agreement on the places of the options of one poll: each option is a unit, its level on a ballot an ordinal value.
     * Options that a ballot does not rank have no value of it.
     *
     * @param poll the poll
     * @return alpha, at most 1, or empty where it is not defined
     */
    public static OptionalDouble ofRankings(Poll poll) {
        Profile profile = Profile.of(poll);
        List<List<Integer>> units = new ArrayList<>();
        for (int option = 0; option < profile.options().size(); option++) {
            List<Integer> places = new ArrayList<>();
            for (int ballot = 0; ballot < profile.ballots(); ballot++) {
                if (profile.isRanked(ballot, option)) {
                    places.add(profile.rank(ballot, option));
                }
            }
            units.add(places);
        }
        return of(units, Scale.ORDINAL);
    }

    private static double disagreement(long[] counts, long[] all, Scale scale) {
        double sum = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int k = c + 1; k < counts.length; k++) {
                sum += counts[c] * counts[k] == 0 ? 0 : counts[c] * counts[k] * difference(c, k, all, scale);
            }
        }
        return sum;
    }

    private static double difference(int c, int k, long[] all, Scale scale) {
        if (scale == Scale.NOMINAL) {
            return 1;
        }
        double between = (all[c] + all[k]) / 2.0;
        for (int g = c + 1; g < k; g++) {
            between += all[g];
        }
        return between * between;
    }
}
