package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.List;

/** The levels of a ballot that places are counted by. Stateless and thread-safe. */
final class RankedLevels {

    private RankedLevels() {}

    static List<List<String>> of(Poll poll, Ballot ballot, Borda.Unranked unranked) {
        List<List<String>> levels = new ArrayList<>(ballot.preferences());
        if (unranked == Borda.Unranked.TIED_LAST) {
            List<String> rest = new ArrayList<>();
            poll.options().forEach(option -> rest.add(option.id()));
            levels.forEach(rest::removeAll);
            if (!rest.isEmpty()) {
                levels.add(rest);
            }
        }
        return levels;
    }
}
