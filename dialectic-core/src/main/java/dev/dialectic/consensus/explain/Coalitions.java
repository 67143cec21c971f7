package dev.dialectic.consensus.explain;

import dev.dialectic.persona.AgentId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every coalition of some voters, at most 20.
 *
 * @param voters who
 * @param wins which of them win
 */
record Coalitions(List<AgentId> voters, Predicate<Set<AgentId>> wins) {

    Map<AgentId, Power.Index> indices() {
        int n = voters.size();
        BitSet winning = new BitSet();
        for (int coalition = 0; coalition < 1 << n; coalition++) {
            winning.set(coalition, wins.test(members(coalition)));
        }
        Map<AgentId, Power.Index> indices = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            indices.put(voters.get(i), index(1 << i, winning));
        }
        return indices;
    }

    private Set<AgentId> members(int coalition) {
        Set<AgentId> members = new LinkedHashSet<>();
        for (int i = 0; i < voters.size(); i++) {
            if ((coalition >> i & 1) == 1) {
                members.add(voters.get(i));
            }
        }
        return members;
    }

    /** All sums are whole numbers of at most 20!, which a long holds; each index is rounded once. */
    private Power.Index index(int voter, BitSet winning) {
        int n = voters.size();
        long swings = 0;
        long orders = 0;
        for (int others = 0; others < 1 << n; others++) {
            if ((others & voter) == 0 && winning.get(others) != winning.get(others | voter)) {
                int size = Integer.bitCount(others);
                swings++;
                orders += (winning.get(others) ? -1 : 1) * factorial(size) * factorial(n - 1 - size);
            }
        }
        return new Power.Index((double) swings / (1 << n - 1), 0, (double) orders / factorial(n), 0);
    }

    private static long factorial(int n) {
        long product = 1;
        for (int factor = 2; factor <= n; factor++) {
            product *= factor;
        }
        return product;
    }
}
