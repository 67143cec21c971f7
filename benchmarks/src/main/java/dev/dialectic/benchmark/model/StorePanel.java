package dev.dialectic.benchmark.model;

import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;

/** Who debates what. */
final class StorePanel {

    static final Question QUESTION = Question.of("Which store?", "postgres", "mongo", "files");
    static final Persona ADA = persona("Ada");
    static final List<Persona> PANEL = List.of(ADA, persona("Bo"), persona("Cy"));

    private StorePanel() {}

    private static Persona persona(String name) {
        return Persona.builder(name)
                .perspective("One who runs databases.")
                .expertise("stores")
                .build();
    }
}
