package dev.dialectic.cli;

import dev.dialectic.agent.generate.PanelTemplates;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The names that {@code --panel} takes. */
final class PanelNames implements Iterable<String> {

    /** A panel made from what the question is about. */
    static final String QUESTION = "question";

    /** Between the name of a panel and those of the models that think for it. */
    static final String BY = " by ";

    @Override
    public Iterator<String> iterator() {
        List<String> names = new ArrayList<>(List.of(QUESTION));
        PanelTemplates.shipped().all().forEach(template -> names.add(template.name()));
        return names.iterator();
    }
}
