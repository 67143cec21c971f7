package dev.dialectic.cursor;

import dev.dialectic.cursor.debate.RuledCandidate;
import dev.dialectic.cursor.mine.Candidate;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.persona.Persona;
import java.util.List;

/** Is told how maintenance comes along. Called on its thread, in the order of the methods. */
public interface MaintenanceListener {

    /** Is told and does nothing. */
    MaintenanceListener SILENT = new MaintenanceListener() {};

    /**
     * Something is missing or odd, and maintenance goes on with what is there.
     *
     * @param sentence what it is, and what follows from it
     */
    default void warned(String sentence) {}

    /**
     * A commit was read.
     *
     * @param done how many were
     * @param total how many there are
     */
    default void walked(int done, int total) {}

    /**
     * The history was read.
     *
     * @param moment what happens in the repository
     */
    default void sawMoment(Moment moment) {}

    /**
     * A miner is at work.
     *
     * @param miner its name
     * @param done how many are done
     * @param total how many there are
     */
    default void mining(String miner, int done, int total) {}

    /**
     * The candidates were mined.
     *
     * @param candidates all of them
     * @param undebated how many need no debate, since their evidence is what it was when they were last decided
     */
    default void mined(List<Candidate> candidates, int undebated) {}

    /**
     * The panel was generated.
     *
     * @param personas who sits on it
     */
    default void seated(List<Persona> personas) {}

    /**
     * Something happened in the debate about a candidate.
     *
     * @param candidate the rule that is debated
     * @param event what happened
     */
    default void debating(Candidate candidate, RecordedEvent event) {}

    /**
     * A candidate was decided.
     *
     * @param ruled the candidate and its outcome
     */
    default void decided(RuledCandidate ruled) {}

    /**
     * Some candidates were not decided; what stands of them stays as it is, and the next run debates them.
     *
     * @param candidates those that were left
     * @param why why they were, part of a sentence
     */
    default void left(List<Candidate> candidates, String why) {}
}
