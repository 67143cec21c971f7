package dev.dialectic.benchmark.beside;

import dev.dialectic.Dialectic;
import dev.dialectic.debate.Debate;
import dev.dialectic.llm.ModelAgents;
import dev.dialectic.machine.Outcome;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import dev.langchain4j.model.chat.ChatModel;

/** The same panel in this library. */
final class VotedInDialectic {

    private VotedInDialectic() {}

    // begin
    static Outcome decide(ChatModel model) {
        Persona ada =
                Persona.builder("Ada").perspective("One who runs databases.").build();
        Persona bo =
                Persona.builder("Bo").perspective("One who writes programs.").build();
        Persona cy = Persona.builder("Cy").perspective("One who pays bills.").build();
        try (ModelAgents panel = ModelAgents.of(model, ada, bo, cy);
                Dialectic dialectic = Dialectic.builder()
                        .agents(panel)
                        .format(Debate.voteOnly())
                        .build()) {
            return dialectic.debate(Question.of("Which store?", "postgres", "mongo", "sqlite"));
        }
    }
    // end
}
