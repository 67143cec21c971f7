package dev.dialectic.benchmark.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a corpus, and whether something is to be found in it. Immutable and thread-safe.
 *
 * @param corpus whose text it is
 * @param category what the corpus calls its kind
 * @param expected whether something is to be found
 * @param group what it has in common with other texts, so that they are held out together
 * @param text the text
 */
record Labelled(String corpus, String category, boolean expected, String group, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what {@code corpora.py} wrote. */
    static List<Labelled> read(Path file) throws IOException {
        List<Labelled> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = JSON.readTree(line);
            all.add(new Labelled(
                    row.path("corpus").asText(),
                    row.path("category").asText(),
                    row.path("expect").asBoolean(),
                    row.path("group").asText(),
                    row.path("text").asText()));
        }
        return List.copyOf(all);
    }

    /** Whether it belongs to the half on which signs and patterns were tuned; the other half was only counted. */
    boolean tuned() {
        return tuned(group);
    }

    static boolean tuned(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 1) == 0;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
