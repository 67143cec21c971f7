package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.agent.Agent;
import dev.dialectic.agent.Panel;
import dev.dialectic.agent.ScriptedAgent;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;

/** Three scripted agents debate a question: no key, no network. */
public final class DebateAQuestion {

    private DebateAQuestion() {}

    /**
     * Prints the verdict.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // begin
        Agent ada = ScriptedAgent.named("Ada").says("Orders need transactions.").votes("postgres", 0.9, "transactions");
        Agent bo = ScriptedAgent.named("Bo").says("No schema, no wait.").votes("mongo", 0.6, "no schema");
        Agent cy = ScriptedAgent.named("Cy").says("We know how to run it.").votes("postgres", 0.5, "known");

        try (Dialectic dialectic =
                Dialectic.builder().agents(Panel.of(ada, bo, cy)).build()) {
            Outcome outcome = dialectic.debate(Question.of("Which store for orders?", "postgres", "mongo"));
            System.out.println(outcome.verdict().findings().reasoning());
        }
        // end
    }
}
