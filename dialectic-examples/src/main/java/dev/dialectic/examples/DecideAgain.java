package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.consensus.ConsensusRule;
import dev.dialectic.consensus.Recount;
import dev.dialectic.consensus.Verdict;
import dev.dialectic.consensus.explain.Explanation;
import dev.dialectic.debate.Debate;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.AgentId;
import dev.dialectic.question.Question;
import dev.dialectic.vote.VotingStrategy;
import dev.dialectic.vote.strategy.Strategies;

/** A recorded debate is decided again: under another rule, without one agent, and to see whose ballot was pivotal. */
public final class DecideAgain {

    private DecideAgain() {}

    /**
     * Prints the decision, and what it would have been otherwise.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Panel panel = Panel.of(
                ScriptedAgent.named("Ada").votes("rewrite", 0.9, "I have seen the inside"),
                ScriptedAgent.named("Bo").votes("keep", 0.5, "it works"),
                ScriptedAgent.named("Cy").votes("keep", 0.3, "no time"));
        Question question = Question.of("Rewrite the parser?", "rewrite", "keep");
        try (Dialectic dialectic =
                Dialectic.builder().agents(panel).format(Debate.voteOnly()).build()) {
            // begin
            Outcome outcome = dialectic.debate(question);
            Recount recount = new Recount(outcome.lastPoll().orElseThrow().poll());
            VotingStrategy byConfidence = Strategies.weightedConfidence();
            ConsensusRule rule = ConsensusRule.plurality();
            Verdict byHeads = recount.under(Strategies.plurality(), rule);
            Verdict withoutAda = recount.without(AgentId.of("ada")).under(byConfidence, rule);
            Explanation why = Explanation.of(recount.poll(), byConfidence, rule);

            System.out.println("by confidence: " + outcome.decision().orElse("nothing"));
            System.out.println("by heads:      " + byHeads.decision().orElse("nothing"));
            System.out.println("without Ada:   " + withoutAda.decision().orElse("nothing"));
            System.out.println("flips:         " + why.replaced().words());
            System.out.println("pivotal:       " + why.pivotal());
            System.out.println("power:         " + why.power().banzhafShares());
            // end
        }
    }
}
