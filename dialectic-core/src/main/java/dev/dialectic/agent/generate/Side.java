package dev.dialectic.agent.generate;

import dev.dialectic.persona.Persona;
import dev.dialectic.text.Words;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A side that a balanced panel has somebody on.
 *
 * <p>A persona is on a side when its role, its expertise or its criteria say so in one of the side's words, taken as
 * whole words. Its name, perspective and prompt are not read: who wants a persona to count for a side writes it into
 * its role or criteria. A persona may be on several sides, or on none. "Devil's advocate" and "short-term advocate" are
 * no advocates of the proposal: only the first is against it.
 */
public enum Side {
    /** Makes the strongest case for what is proposed. */
    FOR(
            "advocate, proponent, supporter, champion, case for, opportunity, benefit, upside",
            "\uD83D\uDC4D Advocate|Looks for the strongest honest case for doing what is proposed: what is gained, and what is"
                    + " lost by not doing it.|state the gain, show the evidence for it, then meet the best objection"
                    + "|advocate, benefits, opportunities|benefit, upside, cost of doing nothing"),
    /** Makes the strongest case against what is proposed. */
    AGAINST(
            "opponent, opposition, critic, sceptic, skeptic, challenger, devils advocate, case against, objection, downside,"
                    + " risk, drawback",
            "\uD83D\uDC4E Opponent|Looks for the strongest honest case against what is proposed: what breaks, who loses, what was"
                    + " left out.|state the objection, show the evidence for it, then say what would answer it"
                    + "|opponent, objections, failure modes|downside, risk, what was left out"),
    /** Looks at days and weeks. */
    SHORT_TERM(
            "short term, near term, immediate, quick win, time to market, time to first use, deadline, pragmatist, mvp,"
                    + " prototyping, fast feedback",
            "\u23F1\uFE0F Short-term Pragmatist|Looks at the next days and weeks: what is needed now, and what can be had now."
                    + "|name the next deadline, what is reachable by then, and what waiting costs"
                    + "|pragmatist, delivery|short term, immediate effect, effort now"),
    /** Looks at years. */
    LONG_TERM(
            "long term, steward, sustainability, sustainable, maintenance, maintainability, easy to change, lasting,"
                    + " future proof, legacy",
            "\uD83C\uDF33 Long-term Steward|Looks at the years after: who maintains it, what it rules out, what it grows into."
                    + "|picture the third year, name what can no longer be changed, then weigh it against today's gain"
                    + "|steward, maintenance|long term, lasting effect, easy to change");

    private final List<String> words;
    private final Profile profile;

    Side(String words, String profile) {
        this.words = List.of(words.split(", "));
        this.profile = Profile.of(profile);
    }

    /**
     * The words that put a persona on this side.
     *
     * @return words, or several words that have to follow each other
     */
    public List<String> words() {
        return words;
    }

    /**
     * The sides a persona is on.
     *
     * @param persona the persona
     * @return its sides, in the order of {@link Side}; may be empty
     */
    public static Set<Side> of(Persona persona) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        Stream.of(Stream.of(persona.role()), persona.expertise().stream(), persona.criteria().stream())
                .flatMap(tags -> tags)
                .map(Words::of)
                .forEach(tag -> {
                    for (Side side : values()) {
                        if (side.isToldBy(tag)) {
                            sides.add(side);
                        }
                    }
                });
        return Collections.unmodifiableSet(sides);
    }

    private boolean isToldBy(Words tag) {
        if (this == FOR && (tag.has("devils advocate") || SHORT_TERM.isToldBy(tag) || LONG_TERM.isToldBy(tag))) {
            return false;
        }
        return words.stream().anyMatch(tag::has);
    }

    /** The persona that speaks for this side, under an id. */
    Persona persona(String id) {
        return profile.speaker(id);
    }
}
