package dev.dialectic.agent.generate;

import dev.dialectic.persona.Persona;
import java.util.List;

/**
 * What a persona that ships with the generators is made of. Immutable and thread-safe.
 *
 * @param name what it is called
 * @param avatar an emoji
 * @param sight what it looks at
 * @param reasoning the steps it reasons by
 * @param expertise the domains it knows, the first naming its role
 * @param criteria what it judges by
 */
record Profile(
        String name, String avatar, String sight, String reasoning, List<String> expertise, List<String> criteria) {

    Profile {
        expertise = List.copyOf(expertise);
        criteria = List.copyOf(criteria);
    }

    /** A profile whose lists are written as texts with commas. */
    static Profile of(String face, String sight, String reasoning, String expertise, String criteria) {
        int space = face.indexOf(' ');
        return new Profile(
                face.substring(space + 1),
                face.substring(0, space),
                sight,
                reasoning,
                List.of(expertise.split(", ")),
                List.of(criteria.split(", ")));
    }

    /** A profile in one text, its five parts between bars. */
    static Profile of(String parts) {
        String[] part = parts.split("\\|");
        return of(part[0], part[1], part[2], part[3], part[4]);
    }

    /** A specialist, under an id: weight 1.0, generated, and for no option from the start. */
    Persona specialist(String id) {
        return persona(id, expertise.get(0) + " specialist", "Favours no option from the start.");
    }

    /** One who speaks for a side and votes on what was said: the first expertise is its role. */
    Persona speaker(String id) {
        return persona(id, expertise.get(0), "Speaks for its side, and votes on the analysis.");
    }

    private Persona persona(String id, String role, String fairness) {
        return Persona.builder(name)
                .id(id)
                .role(role)
                .avatar(avatar)
                .perspective(sight + " Reasons in steps: " + reasoning + ". " + fairness)
                .expertise(expertise.toArray(String[]::new))
                .criteria(criteria.toArray(String[]::new))
                .origin(Persona.Origin.GENERATED)
                .build();
    }
}
