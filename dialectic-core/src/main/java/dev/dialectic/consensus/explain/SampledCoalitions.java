package dev.dialectic.consensus.explain;

import dev.dialectic.persona.AgentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Coalitions and orders of voters, drawn by a generator that is written out here, so that a seed gives the same bits everywhere. */
final class SampledCoalitions {

    private final List<AgentId> voters;
    private final Predicate<Set<AgentId>> wins;
    private final int samples;
    private final int[] swings;
    private final int[] made;
    private final int[] broken;
    private long state;

    SampledCoalitions(List<AgentId> voters, Predicate<Set<AgentId>> wins, Sampling sampling) {
        this.voters = voters;
        this.wins = wins;
        this.samples = sampling.samples();
        this.state = sampling.seed();
        this.swings = new int[voters.size()];
        this.made = new int[voters.size()];
        this.broken = new int[voters.size()];
    }

    Map<AgentId, Power.Index> indices() {
        for (int sample = 0; sample < samples; sample++) {
            coalition();
            order();
        }
        Map<AgentId, Power.Index> indices = new LinkedHashMap<>();
        for (int i = 0; i < voters.size(); i++) {
            double banzhaf = (double) swings[i] / samples;
            double shapley = (double) (made[i] - broken[i]) / samples;
            // Each draw is 1, 0 or -1, so the squares of the draws sum to how many are not 0.
            indices.put(
                    voters.get(i),
                    new Power.Index(banzhaf, error(swings[i], banzhaf), shapley, error(made[i] + broken[i], shapley)));
        }
        return indices;
    }

    private double error(int squares, double mean) {
        double variance = (squares - samples * mean * mean) / (samples - 1);
        return Math.sqrt(Math.max(0, variance) / samples);
    }

    private void coalition() {
        Set<AgentId> drawn = new LinkedHashSet<>();
        voters.stream().filter(voter -> next() < 0).forEach(drawn::add);
        boolean won = wins.test(Set.copyOf(drawn));
        for (int i = 0; i < voters.size(); i++) {
            Set<AgentId> otherwise = new LinkedHashSet<>(drawn);
            if (!otherwise.remove(voters.get(i))) {
                otherwise.add(voters.get(i));
            }
            swings[i] += wins.test(otherwise) == won ? 0 : 1;
        }
    }

    private void order() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < voters.size(); i++) {
            order.add(i);
            Collections.swap(order, i, (int) Math.floorMod(next() >>> 1, i + 1L));
        }
        Set<AgentId> before = new LinkedHashSet<>();
        boolean won = wins.test(Set.of());
        for (int i : order) {
            before.add(voters.get(i));
            boolean wonThen = wins.test(Set.copyOf(before));
            made[i] += !won && wonThen ? 1 : 0;
            broken[i] += won && !wonThen ? 1 : 0;
            won = wonThen;
        }
    }

    /** SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", 2014. */
    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
