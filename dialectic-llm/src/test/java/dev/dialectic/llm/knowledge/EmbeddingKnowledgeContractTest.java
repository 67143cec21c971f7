package dev.dialectic.llm.knowledge;

import dev.dialectic.evidence.KnowledgeSource;
import dev.dialectic.evidence.KnowledgeSourceContract;
import dev.dialectic.knowledge.Knowledge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract of knowledge sources, kept with and without words beside the vectors. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddingKnowledgeContractTest {

    @TempDir
    static Path folder;

    private static EmbeddingKnowledgeBuilder handbook() {
        try {
            Files.writeString(folder.resolve("handbook.md"), """
                    # Handbook

                    ## Choosing a broker
                    Kafka carries events between services; event sourcing keeps them.

                    ## Event sourcing
                    State is the fold of its events. Events are never changed.

                    ## Ordering
                    Events of one customer share a partition key.

                    ## Reviews
                    A pull request of more than four hundred lines is split.
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EmbeddingKnowledgeSource.over(Knowledge.inFolder(folder), new NgramModel());
    }

    @Nested
    class Hybrid extends KnowledgeSourceContract {
        @Override
        protected KnowledgeSource source() {
            return handbook().build();
        }

        @Override
        protected String wellKnown() {
            return "event sourcing";
        }
    }

    @Nested
    class EmbeddingsAlone extends KnowledgeSourceContract {
        @Override
        protected KnowledgeSource source() {
            return handbook().embeddingsAlone().build();
        }

        @Override
        protected String wellKnown() {
            return "event sourcing";
        }
    }
}
