package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.error.DialecticException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a file. Immutable.
 *
 * @param header which model was recorded
 * @param exchanges the exchanges, in the order in which they ended
 * @param bytes how much of the file is whole
 * @param notes what was left out
 */
record Recording(Header header, List<Exchange> exchanges, long bytes, List<String> notes) {

    /** Reads a file. A last line without its end was torn by a crash: nobody got its answer, so it is left out. */
    static Recording read(Path file) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DialecticException("recording: expected to read " + file, e);
        }
        int end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        List<String> notes = end == content.length
                ? List.of()
                : List.of(file + ": the last line was torn and is left out, " + (content.length - end)
                        + " bytes; its call may have been paid for");
        List<String> lines =
                new String(content, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            throw new DialecticException("recording: expected a first line that says what " + file + " is, found none");
        }
        try {
            return new Recording(Header.read(CanonicalJson.read(lines.get(0))), exchanges(lines, file), end, notes);
        } catch (RuntimeException unreadable) {
            throw unreadable instanceof DialecticException known
                    ? new DialecticException(known.getMessage() + " (in " + file + ")", known)
                    : new DialecticException("recording: expected lines of a recording in " + file, unreadable);
        }
    }

    private static List<Exchange> exchanges(List<String> lines, Path file) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            try {
                JsonNode json = CanonicalJson.read(lines.get(line - 1));
                exchanges.add(new Exchange(line, json.path("request"), Outcome.read(json)));
            } catch (RuntimeException unreadable) {
                throw new DialecticException(
                        "recording: expected an exchange in line " + line + " of " + file + ", found what is none",
                        unreadable);
            }
        }
        return exchanges;
    }
}
