package dev.dialectic.llm.knowledge;

import dev.dialectic.text.Chance;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Locale;

/**
 * Counts runs of four letters, by their hash, in 256 numbers: it sees spelling and no meaning at all. It stands for an embedding
 * model where only the way of a vector matters, and shows nothing about how well one finds.
 */
final class NgramModel implements EmbeddingModel {

    private static final int DIMENSIONS = 256;
    private static final int RUN = 4;

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        int characters =
                segments.stream().mapToInt(each -> each.text().length()).sum();
        return Response.from(
                segments.stream().map(each -> embedding(each.text())).toList(), new TokenUsage(characters, 0));
    }

    @Override
    public String modelName() {
        return "ngrams-4-256";
    }

    private static Embedding embedding(String text) {
        float[] counts = new float[DIMENSIONS];
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        for (int i = 0; i + RUN <= lower.length(); i++) {
            counts[(int) Math.floorMod(Chance.draw(1, lower.substring(i, i + RUN)), (long) DIMENSIONS)]++;
        }
        return Embedding.from(counts);
    }
}
