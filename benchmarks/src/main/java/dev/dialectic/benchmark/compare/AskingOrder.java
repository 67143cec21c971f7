package dev.dialectic.benchmark.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** In which order the voters of each poll are asked. */
enum AskingOrder {
    PANEL,
    REVERSED,
    SHUFFLED;

    /** The polls with their votes in this order; a shuffled one is that of the seed. */
    List<RecordedPoll> of(List<RecordedPoll> polls, long seed) {
        Random random = new Random(seed);
        return polls.stream()
                .map(poll -> {
                    List<RecordedVote> votes = new ArrayList<>(poll.votes());
                    if (this == REVERSED) {
                        Collections.reverse(votes);
                    } else if (this == SHUFFLED) {
                        Collections.shuffle(votes, random);
                    }
                    return poll.with(votes);
                })
                .toList();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
