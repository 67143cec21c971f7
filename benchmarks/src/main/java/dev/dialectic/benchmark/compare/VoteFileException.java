package dev.dialectic.benchmark.compare;

import java.nio.file.Path;

/** A file of votes does not say what a reader expects; the message names the file and the line. */
public final class VoteFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A flaw of one line.
     *
     * @param file the file
     * @param line the line, from 1
     * @param sentence what was expected and what was found
     */
    public VoteFileException(Path file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
    }

    /**
     * A flaw of the whole file.
     *
     * @param file the file
     * @param sentence what was expected and what was found
     */
    public VoteFileException(Path file, String sentence) {
        super(file + ": " + sentence);
    }
}
