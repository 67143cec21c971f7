package dev.dialectic.cursor.rule;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a file, compared by what they are. Immutable and thread-safe. */
public final class FileContent {

    /** No bytes. */
    public static final FileContent EMPTY = new FileContent(new byte[0]);

    private final byte[] bytes;

    private FileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Content from bytes.
     *
     * @param bytes the bytes, copied
     * @return the content
     */
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone());
    }

    /**
     * Content from text.
     *
     * @param text the text, written as UTF-8 without a byte order mark
     * @return the content
     */
    public static FileContent of(String text) {
        return new FileContent(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The bytes as text.
     *
     * @return the text; bytes that are no UTF-8 become replacement characters
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * One character for each byte, so that text can be searched and put back without changing a byte.
     *
     * @return the bytes as ISO 8859-1
     */
    String octets() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The content whose {@link #octets()} these are. */
    static FileContent ofOctets(String octets) {
        return new FileContent(octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "FileContent[" + bytes.length + " bytes]";
    }
}
