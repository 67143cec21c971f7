package dev.dialectic.cli;

import dev.dialectic.consensus.Findings;
import dev.dialectic.debate.Silence;
import dev.dialectic.event.CallKey;
import dev.dialectic.machine.Flip;
import dev.dialectic.machine.Outcome;
import dev.dialectic.vote.Poll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what a debate came to. Stateless. */
final class OutcomePrinter {

    /** So many signs stand for all points. */
    private static final int BAR = 40;

    private OutcomePrinter() {}

    /** Prints an outcome of agents that think with models, what they used, and gives the exit code that tells it. */
    static int print(Terminal terminal, Outcome outcome, String strategy, String consensus, Minds minds) {
        explain(terminal, outcome, strategy, consensus);
        CostPrinter.after(terminal, outcome.calls(), outcome.usage(), outcome.charged(), minds);
        if (outcome.verdict().findings().cast() == 0) {
            terminal.line("Nobody voted: ", "no model gave an answer that counts; above is what was wrong.");
            return ExitCode.NO_ANSWER;
        }
        return exitCode(outcome);
    }

    /** Prints an outcome of agents without models, and gives the exit code that tells it. */
    static int print(Terminal terminal, Outcome outcome, String strategy, String consensus) {
        explain(terminal, outcome, strategy, consensus);
        if (outcome.verdict().findings().cast() == 0) {
            terminal.line(
                    "No agent found evidence that speaks of an option; name a folder of documents with --knowledge.");
        }
        return exitCode(outcome);
    }

    private static int exitCode(Outcome outcome) {
        return outcome.decision().isPresent() ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** Prints an outcome, explained by the rules of these names. */
    private static void explain(Terminal terminal, Outcome outcome, String strategy, String consensus) {
        Findings findings = outcome.verdict().findings();
        terminal.gap();
        terminal.line("Verdict: ", DebatePrinter.words(outcome.verdict()));
        List<List<String>> rows = new ArrayList<>();
        findings.distribution()
                .forEach((option, share) ->
                        rows.add(List.of(option, String.format(Locale.ROOT, "%5.1f %%", share * 100), "#".repeat((int)
                                        Math.round(share * BAR)))));
        terminal.table(rows);
        terminal.line("", findings.reasoning());
        ExplanationPrinter.print(terminal, outcome, strategy, consensus);
        for (Flip flip : outcome.flips()) {
            terminal.line(
                    "Moved: ",
                    flip.agent() + " from " + flip.from().option() + " to "
                            + flip.to().option());
        }
        outcome.lastPoll().ifPresent(last -> spared(terminal, last.poll()));
        if (!outcome.exhausted().isEmpty()) {
            terminal.line("Budget: ", outcome.exhausted() + "; the panel decided with what had been said.");
        }
        doubts(terminal, outcome.inDoubt());
    }

    private static void spared(Terminal terminal, Poll poll) {
        List<Silence> spared = poll.absent().values().stream()
                .filter(silence -> silence.reason() == Silence.Reason.NOT_NEEDED)
                .toList();
        if (!spared.isEmpty()) {
            terminal.line(
                    "Not asked for: ",
                    spared.size() + (spared.size() == 1 ? " ballot" : " ballots") + ", since "
                            + spared.get(0).words() + ".");
        }
    }

    private static void doubts(Terminal terminal, List<CallKey> calls) {
        if (!calls.isEmpty()) {
            terminal.line(
                    "In doubt: ",
                    calls.size()
                            + (calls.size() == 1 ? " call was" : " calls were")
                            + " open when the debate was interrupted, and may have been answered and paid for then.");
        }
    }
}
