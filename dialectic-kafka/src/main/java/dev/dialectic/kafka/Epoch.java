package dev.dialectic.kafka;

/**
 * One time that a debate was opened to be written. Of two writers of one number, who may come to be where a broker does not
 * shut the older one out, the first record decides which one it is. Immutable.
 *
 * @param number counts the openings that wrote something, from 1; 0 before any
 * @param writer who it was
 */
record Epoch(long number, String writer) {

    static final Epoch NONE = new Epoch(0, "");

    boolean isBefore(Epoch other) {
        return number < other.number || number == other.number && !writer.equals(other.writer);
    }
}
