package dev.dialectic.agent.generate;

import dev.dialectic.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The templates that ship with Dialectic. {@code {name}} in a text stands for a parameter. */
final class ShippedTemplates {

    static final List<PanelTemplate> ALL = List.of(
            new PanelTemplate(
                    "ethics",
                    "The default team: a deontologist, a consequentialist and a virtue ethicist on any dilemma.",
                    Map.of(),
                    nothing -> ethics()),
            reviewing(
                    "architecture-review",
                    "Whether a design holds: structure, operation, security and cost.",
                    Map.of("system", "the system"),
                    Dimension.MAINTAINABILITY,
                    Dimension.OPERATIONS,
                    Dimension.PERFORMANCE,
                    Dimension.SECURITY,
                    Dimension.COST),
            reviewing(
                    "security-review",
                    "What an attacker would do, what the law asks and what defence costs.",
                    Map.of("asset", "what is to be protected"),
                    Dimension.SECURITY,
                    Dimension.RISK,
                    Dimension.LEGAL,
                    Dimension.OPERATIONS),
            reviewing(
                    "product-launch",
                    "Whether and how to launch: users, market, delivery, risk and the law.",
                    Map.of("product", "the product"),
                    Dimension.USER_EXPERIENCE,
                    Dimension.MARKET,
                    Dimension.TIME_TO_MARKET,
                    Dimension.RISK,
                    Dimension.LEGAL),
            reviewing(
                    "code-review",
                    "Whether a change should go in: clarity, safety, speed.",
                    Map.of("change", "the change"),
                    Dimension.MAINTAINABILITY,
                    Dimension.SECURITY,
                    Dimension.PERFORMANCE),
            reviewing(
                    "incident-review",
                    "What to change after an incident, without blame.",
                    Map.of("incident", "the incident"),
                    Dimension.OPERATIONS,
                    Dimension.RISK,
                    Dimension.PEOPLE,
                    Dimension.USER_EXPERIENCE),
            reviewing(
                    "hiring",
                    "Whom to hire, judged by the work, by fairness and by what it costs.",
                    Map.of("position", "the position"),
                    Dimension.PEOPLE,
                    Dimension.ETHICS,
                    Dimension.COST,
                    Dimension.LEGAL));

    private ShippedTemplates() {}

    /** A panel of dimensions that all look at one subject, the template's only parameter. */
    private static PanelTemplate reviewing(
            String name, String description, Map<String, String> subject, Dimension... dimensions) {
        String parameter = subject.keySet().iterator().next();
        Function<Map<String, String>, List<Persona>> panel = values -> {
            List<Persona> personas = new ArrayList<>();
            for (Dimension dimension : dimensions) {
                personas.add(lookingAt(values.getOrDefault(parameter, ""), name, dimension.persona()));
            }
            return personas;
        };
        return new PanelTemplate(name, description, subject, panel);
    }

    private static Persona lookingAt(String subject, String template, Persona persona) {
        return Persona.builder(persona.name())
                .id(template + "." + persona.id().value().substring("dimension-".length()))
                .avatar(persona.avatar())
                .perspective(persona.perspective() + " Here it looks at: " + subject + ".")
                .expertise(persona.expertise().toArray(String[]::new))
                .criteria(persona.criteria().toArray(String[]::new))
                .origin(Persona.Origin.GENERATED)
                .build();
    }

    private static List<Persona> ethics() {
        return List.of(
                ethicist(
                        "deon",
                        "\uD83D\uDCDC Deontologist",
                        "Looks at duties and rights: what may be done to nobody, whatever comes of it."
                                + " Asks whether everyone could act by the same rule.",
                        "duties, rights, consent, rules, promises"),
                ethicist(
                        "conse",
                        "\u2696\uFE0F Consequentialist",
                        "Looks at what comes of each option for everyone affected, likely and less likely, now and later.",
                        "consequences, welfare, harm, likelihood, fairness of outcomes"),
                ethicist(
                        "virtue",
                        "\uD83C\uDFDB\uFE0F Virtue Ethicist",
                        "Looks at what a person of good character would do here, and at what doing it makes of us.",
                        "character, honesty, courage, compassion, practical wisdom"));
    }

    private static Persona ethicist(String id, String face, String perspective, String criteria) {
        int space = face.indexOf(' ');
        return Persona.builder(face.substring(space + 1))
                .id(id)
                .avatar(face.substring(0, space))
                .role(face.substring(space + 1).toLowerCase(Locale.ROOT))
                .perspective(perspective)
                .expertise("ethics")
                .criteria(criteria.split(", "))
                .origin(Persona.Origin.DEFAULT)
                .build();
    }
}
