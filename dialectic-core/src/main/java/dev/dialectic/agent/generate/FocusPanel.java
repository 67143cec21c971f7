package dev.dialectic.agent.generate;

import dev.dialectic.agent.AgentGenerator;
import dev.dialectic.call.Answer;
import dev.dialectic.call.Attempt;
import dev.dialectic.codebase.CodebaseEvent;
import dev.dialectic.codebase.Focus;
import dev.dialectic.codebase.FocusDetector;
import dev.dialectic.codebase.FocusShare;
import dev.dialectic.debate.Participant;
import dev.dialectic.evidence.Briefing;
import dev.dialectic.persona.Persona;
import dev.dialectic.question.Question;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A panel made from what happens in a repository: one persona for each focus of the moment, seated by share. Immutable;
 * thread-safe if its embodiment is. A focus with a share below {@value #SEATED_FROM} is a trace, not a focus of the
 * moment, and has no seat.
 *
 * <p>The personas have weight 1.0 and the fixed ids {@code focus-security}, {@code focus-mvp} and so on, so that what was
 * learned about one counts for the next panel. Nothing an event says gets into a persona. One focus makes a panel of
 * one; wrap it in {@link Balanced} to have the other sides seated.
 */
public final class FocusPanel implements AgentGenerator {

    private static final double SEATED_FROM = 0.01;

    private final List<FocusShare> moment;
    private final int atMost;
    private final Embodiment embodiment;

    private FocusPanel(List<FocusShare> moment, int atMost, Embodiment embodiment) {
        this.moment = moment;
        this.atMost = atMost;
        this.embodiment = embodiment;
    }

    /**
     * The panel of a moment, with one seat for every focus that is more than a trace.
     *
     * @param newestFirst the events of the moment, newest first
     * @param embodiment who acts for a persona
     * @return the generator
     */
    public static FocusPanel of(
            List<CodebaseEvent> newestFirst, Function<? super Persona, ? extends Participant> embodiment) {
        List<FocusShare> seated = FocusDetector.moment(newestFirst).stream()
                .filter(share -> share.share() >= SEATED_FROM)
                .toList();
        return new FocusPanel(seated, Focus.values().length, new Embodiment(embodiment));
    }

    /**
     * The same panel with fewer seats: the foci with the largest shares have them.
     *
     * @param seats how many seats at the most, at least 1
     * @return the generator
     * @throws IllegalArgumentException if {@code seats} is below 1
     */
    public FocusPanel atMost(int seats) {
        if (seats < 1) {
            throw new IllegalArgumentException("focus panel: expected at least 1 seat, found " + seats);
        }
        return new FocusPanel(moment, seats, embodiment);
    }

    /**
     * The persona for a focus, always the same.
     *
     * @param focus the focus
     * @return its persona
     */
    public static Persona persona(Focus focus) {
        return FocusPersona.of(focus);
    }

    /**
     * What the panel is made from.
     *
     * @return the foci of the moment, the largest share first
     */
    public List<FocusShare> moment() {
        return moment;
    }

    /** {@return {@code focusPanel(..)} with the foci that have a seat, the largest share first: no more is read of a moment} */
    @Override
    public String name() {
        return seated().map(focus -> focus.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", ", "focusPanel(", ")"));
    }

    @Override
    public Answer<List<Persona>> propose(Question question, Briefing briefing, Attempt attempt) {
        if (moment.isEmpty()) {
            return Answer.abstain("no event of the moment tells what development is about");
        }
        return Answer.of(seated().map(FocusPersona::of).toList());
    }

    private Stream<Focus> seated() {
        return moment.stream().limit(atMost).map(FocusShare::focus);
    }

    @Override
    public Participant embody(Persona persona) {
        return embodiment.of(persona);
    }
}
