package dev.dialectic.cli;

import dev.dialectic.agent.generate.PanelTemplates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The names that {@code --panel} takes. */
final class PanelNames implements Iterable<String> {

    /** A panel made from what the question is about. */
    static final String QUESTION = "question";

    @Override
    public Iterator<String> iterator() {
        List<String> names = new ArrayList<>(List.of(QUESTION));
        PanelTemplates.shipped().all().forEach(template -> names.add(template.name()));
        return names.iterator();
    }
}
