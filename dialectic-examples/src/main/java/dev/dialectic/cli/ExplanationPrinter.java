package dev.dialectic.cli;

import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.explain.Explanation;
import dev.dialectic.consensus.explain.Flips;
import dev.dialectic.machine.CountedPoll;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints how few ballots would have changed a verdict, and whose did. Stateless. */
final class ExplanationPrinter {

    private ExplanationPrinter() {}

    /** Prints it of the poll that decided, by the rules of these names; nothing where no ballots or other rules did. */
    static void print(Terminal terminal, Outcome outcome, String strategy, String consensus) {
        outcome.lastPoll()
                .filter(last -> last.verdict().equals(outcome.verdict()))
                .filter(last -> !last.poll().ballots().isEmpty())
                .flatMap(last -> explained(last, strategy, consensus))
                .ifPresent(why -> print(terminal, why));
    }

    /** A debate may have been held by another program, with rules of its own; and a rule may refuse what is tried here. */
    private static Optional<Explanation> explained(CountedPoll last, String strategy, String consensus) {
        try {
            VotingStrategy voting = Strategies.named(strategy);
            ConsensusRule rule = ConsensusRule.named(consensus);
            return Optional.of(Explanation.of(last.poll(), voting, rule));
        } catch (IllegalArgumentException unknownOrRefused) {
            return Optional.empty();
        }
    }

    private static void print(Terminal terminal, Explanation why) {
        boolean decided = why.verdict().decision().isPresent();
        terminal.line("Flips:   ", flips(why.replaced(), decided ? "another option" : "an option"));
        String pivotal = why.pivotal().stream().map(AgentId::value).collect(Collectors.joining(", "));
        terminal.line(
                "Pivotal: ",
                pivotal.isEmpty()
                        ? "nobody; without any one ballot the decision is the same"
                        : pivotal + "; without " + (why.pivotal().size() == 1 ? "its ballot" : "one of their ballots")
                                + " the decision is another one");
    }

    private static String flips(Flips flips, String wanted) {
        if (!flips.found()) {
            return "no ballots are known that turn to one option and have " + wanted + " decided";
        }
        int ballots = flips.voters().size();
        return (flips.exact() ? "" : flips.atLeast() + " to ")
                + ballots
                + (ballots == 1 ? " ballot" : " ballots")
                + " would have had " + wanted + " decided: "
                + flips.voters().stream().map(AgentId::value).collect(Collectors.joining(", "))
                + " to " + flips.option();
    }
}
