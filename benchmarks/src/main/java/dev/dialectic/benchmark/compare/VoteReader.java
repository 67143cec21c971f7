package dev.dialectic.benchmark.compare;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads one format of recorded votes. Implementations keep nothing between calls and are thread-safe. */
public interface VoteReader {

    /**
     * The format, in a few words.
     *
     * @return the name
     */
    String name();

    /**
     * Whether a file is of this format, by its first line.
     *
     * @param firstLine the first line
     * @return true if it is
     */
    boolean recognises(String firstLine);

    /**
     * Reads.
     *
     * @param file the file, for messages
     * @param lines its lines, the first one included
     * @return its polls, in the order of the file
     * @throws VoteFileException if a line does not say what is expected
     */
    List<RecordedPoll> read(Path file, List<String> lines);

    /**
     * The readers that ship: the project's own CSV and JSON lines, and the formats of published research.
     *
     * @return the readers
     */
    static List<VoteReader> all() {
        return List.of(new PrdReviews(), new CsvVotes(), new DylanRows(), new AnswerPanels(), new JsonLinesVotes());
    }

    /**
     * The reader for a file, by its first line.
     *
     * @param file the file
     * @param readers those to choose from
     * @return the first that recognises it
     * @throws VoteFileException if the file is not there, is empty or is of no known format
     * @throws IOException if it cannot be read
     */
    static VoteReader of(Path file, List<VoteReader> readers) throws IOException {
        List<String> lines = lines(file);
        return readers.stream()
                .filter(reader -> reader.recognises(lines.get(0)))
                .findFirst()
                .orElseThrow(() -> new VoteFileException(
                        file,
                        1,
                        "expected the beginning of one of "
                                + readers.stream().map(VoteReader::name).toList() + "; found \""
                                + lines.get(0)
                                        .substring(0, Math.min(80, lines.get(0).length())) + "\""));
    }

    /**
     * The lines of a file.
     *
     * @param file the file
     * @return its lines, one at least
     * @throws VoteFileException if it is not there, is empty or is not text
     * @throws IOException if it cannot be read
     */
    static List<String> lines(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                throw new VoteFileException(file, "expected votes, found an empty file");
            }
            return lines;
        } catch (NoSuchFileException none) {
            throw new VoteFileException(file, "expected a file of votes, found none");
        } catch (MalformedInputException binary) {
            throw new VoteFileException(file, "expected text in UTF-8, found something else");
        }
    }
}
