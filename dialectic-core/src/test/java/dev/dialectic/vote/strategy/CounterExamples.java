package dev.dialectic.vote.strategy;

import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import dev.dialectic.vote.Polls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Polls in which rules break axioms, written as "2 ABC, 1 BCA": two ballots that rank A before B before C, and one more. */
final class CounterExamples {

    private CounterExamples() {}

    static Poll poll(String ballots) {
        List<Ballot> cast = new ArrayList<>();
        String[] lines = ballots.split(", ");
        for (String line : lines) {
            String[] many = line.split(" ");
            cast.addAll(Collections.nCopies(Integer.parseInt(many[0]), Polls.ranking(many[1])));
        }
        int options = lines[0].split(" ")[1].length();
        return Polls.of(Polls.options(options), cast.toArray(Ballot[]::new));
    }
}
