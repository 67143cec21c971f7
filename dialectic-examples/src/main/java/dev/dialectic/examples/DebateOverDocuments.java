package dev.dialectic.examples;

import dev.dialectic.Dialectic;
import dev.dialectic.knowledge.DocumentFolder;
import dev.dialectic.knowledge.Knowledge;
import dev.dialectic.llm.knowledge.EmbeddingKnowledgeSource;
import dev.dialectic.machine.Outcome;
import dev.dialectic.question.Question;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The default panel debates over a folder of documents that are found by meaning and by words. Any embedding model of LangChain4j will do; {@code
 * mvn -q compile -Pminilm} runs it with one that needs no key.
 */
public final class DebateOverDocuments {

    private DebateOverDocuments() {}

    /**
     * Prints what the panel was given and what it decided.
     *
     * @param args a folder of documents, the class of an embedding model with a constructor that takes nothing, the question, and the ids of
     *     two options or more
     * @throws ReflectiveOperationException if there is no such class
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        EmbeddingModel model =
                (EmbeddingModel) Class.forName(args[1]).getDeclaredConstructor().newInstance();
        String[] options = Arrays.copyOfRange(args, 3, args.length);
        DocumentFolder documents = Knowledge.inFolder(Path.of(args[0]));
        EmbeddingKnowledgeSource knowledge =
                EmbeddingKnowledgeSource.over(documents, model).build();
        try (Dialectic dialectic = Dialectic.builder().knowledge(knowledge).build()) {
            Outcome outcome = dialectic.debate(Question.of(args[2], options));
            outcome.transcript()
                    .seats()
                    .forEach(seat ->
                            System.out.println("seated: " + seat.persona().name()));
            System.out.println(outcome.verdict().findings().reasoning());
        }
    }
}
