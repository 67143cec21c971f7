package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.debate.Debate;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.dialectic.vote.VotingStrategy;

/** A voting strategy in one lambda: only the sure count. */
public final class VotingStrategyOfYourOwn {

    private VotingStrategyOfYourOwn() {}

    /**
     * Prints the distribution.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Panel panel = Panel.of(
                ScriptedAgent.named("Ada").votes("monday", 0.95, "the tests are green"),
                ScriptedAgent.named("Bo").votes("friday", 0.55, "no hurry"),
                ScriptedAgent.named("Cy").votes("friday", 0.60, "more time to read"));
        // begin
        VotingStrategy onlyTheSure = VotingStrategy.scoring(
                "only the sure",
                (ballot, option, weight) -> ballot.choice().equals(option) && ballot.confidence() >= 0.9 ? weight : 0);

        try (Dialectic dialectic = Dialectic.builder()
                .agents(panel)
                .format(Debate.voteOnly())
                .voting(onlyTheSure)
                .build()) {
            Outcome outcome = dialectic.debate(Question.of("When do we release?", "monday", "friday"));
            System.out.println(outcome.decision().orElse("nothing") + " "
                    + outcome.verdict().findings().distribution());
        }
        // end
    }
}
