package dev.dialectic.vote.table;

import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import dev.dialectic.vote.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Polls whose ballots a table can hold: strict orders, many of them truncated. */
final class TablePolls {

    private TablePolls() {}

    /** Weights in tenths from 0 on and confidence in hundredths, so that exact ties are frequent. */
    static Poll random(Random random, int options, int voters, boolean truncated) {
        List<String> ids = Polls.options(options);
        double[] weights =
                random.ints(voters, 0, 13).mapToDouble(tenths -> tenths / 10.0).toArray();
        Map<AgentId, Ballot> cast = new LinkedHashMap<>();
        for (int voter = 1; voter <= voters; voter++) {
            List<String> order = new ArrayList<>(ids);
            Collections.shuffle(order, random);
            int named = truncated ? 1 + random.nextInt(options) : options;
            cast.put(
                    Polls.voter(voter),
                    Ballot.of(order.get(0), random.nextInt(101) / 100.0, "")
                            .withRanking(order.subList(0, named).stream()
                                    .map(List::of)
                                    .toList()));
        }
        return Poll.of(ids, Polls.electorate(weights), cast);
    }

    /** The leaders of a tally, by number. */
    static int[] leaders(Poll poll, Tally tally) {
        List<String> ids = Polls.ids(poll);
        return tally.leaders().stream().mapToInt(ids::indexOf).toArray();
    }
}
