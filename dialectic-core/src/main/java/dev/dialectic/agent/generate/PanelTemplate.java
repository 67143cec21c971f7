package dev.dialectic.agent.generate;

import dev.dialectic.persona.Persona;
import dev.dialectic.text.VisibleText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A panel with a name that can be seated again and again. Immutable; thread-safe if its function is.
 *
 * @param name what it is called: lower-case words with hyphens
 * @param description what it is for, in a sentence
 * @param parameters what may be given, with what is taken when it is not
 * @param panel the personas for a value of every parameter; the ids have to be distinct and always the same
 */
public record PanelTemplate(
        String name,
        String description,
        Map<String, String> parameters,
        Function<Map<String, String>, List<Persona>> panel) {

    private static final int LONGEST_VALUE = 200;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name or the description is blank, too long or holds hidden characters
     */
    public PanelTemplate {
        name = VisibleText.require("template name", name, 64);
        description = VisibleText.require("description of template " + name, description, 500);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        Objects.requireNonNull(panel, "panel");
    }

    /**
     * The personas of the panel.
     *
     * @param given values by parameter; those that are not given have their defaults
     * @return the personas, in the order of their seats
     * @throws IllegalArgumentException if there is no parameter of a given name, or a value is blank, longer than 200
     *     characters or holds hidden characters
     */
    public List<Persona> personas(Map<String, String> given) {
        return List.copyOf(panel.apply(Collections.unmodifiableMap(values(given))));
    }

    /**
     * What the panel of these parameters goes by: the template and every value, also those that were not given. In the
     * order of the alphabet, since a map of parameters may have another order in another process.
     */
    String nameOfPanel(Map<String, String> given) {
        StringBuilder named = new StringBuilder("template(").append(name);
        new TreeMap<>(values(given))
                .forEach((parameter, value) -> named.append(", ")
                        .append(parameter)
                        .append("=\"")
                        .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"'));
        return named.append(')').toString();
    }

    private Map<String, String> values(Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>(parameters);
        given.forEach((parameter, value) -> {
            if (!parameters.containsKey(parameter)) {
                throw new IllegalArgumentException("template " + name + ": expected a parameter of "
                        + parameters.keySet() + ", found \"" + VisibleText.oneLine(parameter, 60) + "\"");
            }
            values.put(
                    parameter,
                    VisibleText.require("template " + name + ", parameter " + parameter, value, LONGEST_VALUE));
        });
        return values;
    }
}
