package dev.dialectic.llm.prompt;

import java.util.List;
import java.util.Locale;

/** What a model is asked for. Each has a template of its name, such as {@code ballot.txt}, in which some places are filled in. */
public enum PromptKind {
    /** Who the model is, and what is data to it. */
    SYSTEM("persona", "fence"),
    /** An initial position. */
    POSITION("question", "evidence", "option", "flaw"),
    /** An opening statement. */
    OPENING("question", "evidence", "heard", "own", "round", "flaw"),
    /** Answers to the others by name. */
    REBUTTAL("question", "evidence", "heard", "own", "others", "flaw"),
    /** A sealed ballot. */
    BALLOT("question", "evidence", "heard", "own", "flaw"),
    /** Scores and a judgment. */
    JUDGMENT("question", "evidence", "heard", "others", "criteria", "flaw"),
    /** The dimensions of a question, with a specialist for each. */
    PANEL("question", "evidence", "least", "most", "flaw"),
    /** A persona from a free description. */
    PERSONA("description", "flaw");

    private final List<String> places;

    PromptKind(String... places) {
        this.places = List.of(places);
    }

    /**
     * The places that its template must have, each written as <code>{{name}}</code>.
     *
     * @return their names
     */
    public List<String> places() {
        return places;
    }

    /**
     * The name of its file.
     *
     * @return such as {@code ballot.txt}
     */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
