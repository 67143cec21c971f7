package dev.dialectic.llm.knowledge;

/** Is told how far the embedding of documents has come. Called by the thread that builds the source. */
@FunctionalInterface
public interface IngestionProgress {

    /**
     * Some more passages were embedded and stored.
     *
     * @param done how many there are so far, from 0
     * @param all how many there will be
     */
    void embedded(int done, int all);
}
