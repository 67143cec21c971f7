package dev.dialectic.consensus.explain;

import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Option;
import dev.dialectic.vote.Ballot;
import dev.dialectic.vote.Poll;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tries sets of ballots in order of size, rivals in the order of the options. Used once. */
final class FlipSearch {

    private final Deciding deciding;
    private final Flips.Goal goal;
    private final Optional<String> decided;
    private final List<String> options;
    private int countsLeft;

    FlipSearch(Deciding deciding, Flips.Goal goal, int mostCounts) {
        this.deciding = deciding;
        this.goal = goal;
        this.decided = deciding.decision();
        this.options = deciding.poll().options().stream().map(Option::id).toList();
        this.countsLeft = mostCounts;
    }

    Flips flips() {
        int ballots = deciding.voters().size();
        for (int size = 1; size <= ballots; size++) {
            for (String rival : options) {
                List<AgentId> chosen = new ArrayList<>();
                if (search(others(rival), 0, size, chosen, rival)) {
                    return new Flips(size, true, chosen, rival);
                }
            }
            if (countsLeft < 0) {
                return oneByOne(size);
            }
        }
        return new Flips(ballots + 1, false, List.of(), "");
    }

    private List<AgentId> others(String rival) {
        return deciding.voters().stream()
                .filter(voter -> !ballot(voter).choice().equals(rival))
                .toList();
    }

    private Ballot ballot(AgentId voter) {
        return Objects.requireNonNull(deciding.poll().ballots().get(voter));
    }

    /** Whether some {@code more} of the voters from one on, with those chosen, suffice; those are chosen then. */
    private boolean search(List<AgentId> voters, int from, int more, List<AgentId> chosen, String rival) {
        if (more == 0) {
            return --countsLeft >= 0 && reached(new LinkedHashSet<>(chosen), rival);
        }
        for (int i = from; i <= voters.size() - more && countsLeft >= 0; i++) {
            chosen.add(voters.get(i));
            if (search(voters, i + 1, more - 1, chosen, rival)) {
                return true;
            }
            chosen.remove(chosen.size() - 1);
        }
        return false;
    }

    private boolean reached(Set<AgentId> voters, String rival) {
        Optional<String> otherwise = deciding.turned(voters, rival);
        return !otherwise.equals(decided) && (goal == Flips.Goal.UNDONE || otherwise.isPresent());
    }

    /** Bounds: what is known to be too few, and what is found by turning the heaviest ballots first. */
    private Flips oneByOne(int atLeast) {
        Flips best = new Flips(atLeast, false, List.of(), "");
        for (String rival : options) {
            Set<AgentId> turned = new LinkedHashSet<>();
            for (AgentId voter : heaviestFirst(rival)) {
                turned.add(voter);
                if (best.found() && turned.size() >= best.voters().size()) {
                    break;
                }
                if (turned.size() >= atLeast && reached(turned, rival)) {
                    List<AgentId> inOrder =
                            deciding.voters().stream().filter(turned::contains).toList();
                    best = new Flips(atLeast, true, inOrder, rival);
                }
            }
        }
        return best;
    }

    private List<AgentId> heaviestFirst(String rival) {
        Comparator<AgentId> byValue = Comparator.comparing(this::value);
        return others(rival).stream().sorted(byValue.reversed()).toList();
    }

    private BigDecimal value(AgentId voter) {
        Poll poll = deciding.poll();
        return poll.electorate().exactWeight(voter).multiply(ballot(voter).exactConfidence());
    }
}
