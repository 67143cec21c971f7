package dev.dialectic.cursor.rule;

/** One of the ways in which programs read the front matter of a rule file. Implementations are thread-safe. */
public interface FrontMatterReader {

    /**
     * Reads the lines between the fences.
     *
     * @param frontMatter the text between the fences, without them: written by others, hostile until proven otherwise
     * @return the values by key, or why there are none; never throws for what the text says
     */
    Reading read(String frontMatter);
}
