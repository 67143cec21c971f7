package dev.dialectic.llm;

import dev.dialectic.debate.Entry;
import dev.dialectic.debate.Floor;
import dev.dialectic.debate.Phase;
import dev.dialectic.debate.Rebuttal;
import dev.dialectic.debate.Seat;
import dev.dialectic.debate.Stance;
import dev.dialectic.debate.Statement;
import dev.dialectic.debate.Transcript;
import dev.dialectic.debate.Utterance;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.evidence.Evidence;
import dev.dialectic.persona.AgentId;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What agents of tests may see. */
final class Floors {

    static final Persona ADA = persona("Ada"), BO = persona("Bo"), CY = persona("Cy");
    static final Question STORE =
            Question.of("Which store for orders?", "postgres", "mongo", "files").under("no downtime");

    private Floors() {}

    static Persona persona(String name) {
        return Persona.builder(name)
                .perspective("Sees it as " + name + ".")
                .expertise("stores")
                .build();
    }

    /** Ada's floor, with what Bo and Cy said. */
    static Floor of(Phase.Kind kind, long seed, Utterance... ofBo) {
        List<Seat.Role> roles = List.of(Seat.Role.DEBATER, Seat.Role.VOTER);
        Transcript heard = Transcript.of(List.of(new Seat(ADA, roles), new Seat(BO, roles), new Seat(CY, roles)));
        for (Utterance said : ofBo) {
            Phase phase = said instanceof Rebuttal
                    ? new Phase(1, Phase.Kind.REBUTTAL, 1)
                    : new Phase(1, Phase.Kind.OPENING, 1);
            heard = new Transcript(heard.seats(), with(heard.entries(), new Entry(phase, BO.id(), said)), 0);
        }
        Briefing briefing = new Briefing(
                List.of(),
                List.of(new Evidence("docs/stores.md", "L12", "Postgres holds 2 TB.", 0.9)),
                Map.of(),
                List.of(),
                List.of());
        return new Floor(
                STORE, new Phase(1, kind, 1), ADA.id(), briefing, heard, seed, List.of(new Stance("mongo", 0.6)));
    }

    private static List<Entry> with(List<Entry> entries, Entry more) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(more);
        return all;
    }

    static Floor said(Phase.Kind kind, String bo) {
        return of(kind, 7, Statement.of(bo));
    }

    static AgentId id(String value) {
        return AgentId.of(value);
    }
}
