package dev.dialectic.journal.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line that tells when it is damaged: length and CRC32C of its bytes in eight lower-case hexadecimal digits each, then the
 * bytes, then the end of the line. Stateless and thread-safe.
 */
final class Framing {

    /** The bytes before the payload: two numbers, a space after each. */
    static final int HEADER = 18;

    private static final int DIGITS = 8;

    private Framing() {}

    /** The line of a payload, which has no line end in it. */
    static byte[] line(byte[] payload) {
        byte[] header = (hex(payload.length) + ' ' + hex((int) crc(payload, 0, payload.length)) + ' ')
                .getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(header, HEADER + payload.length + 1);
        System.arraycopy(payload, 0, line, HEADER, payload.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The payload of the line that begins at an offset; empty when none does that is whole. */
    static Optional<byte[]> payload(byte[] bytes, int offset) {
        Optional<Integer> end = end(bytes, offset);
        if (end.isEmpty() || bytes[end.get() - 1] != '\n' || bytes[offset + DIGITS] != ' ') {
            return Optional.empty();
        }
        int length = end.get() - offset - HEADER - 1;
        boolean whole = bytes[offset + HEADER - 1] == ' '
                && number(bytes, offset + DIGITS + 1) == crc(bytes, offset + HEADER, length);
        return whole
                ? Optional.of(Arrays.copyOfRange(bytes, offset + HEADER, offset + HEADER + length))
                : Optional.empty();
    }

    /** Where the line that begins at an offset says that it ends; empty when that is beyond the bytes. */
    static Optional<Integer> end(byte[] bytes, int offset) {
        if (offset < 0 || offset > bytes.length - HEADER) {
            return Optional.empty();
        }
        long length = number(bytes, offset);
        long end = offset + HEADER + length + 1;
        return length < 0 || end > bytes.length ? Optional.empty() : Optional.of((int) end);
    }

    private static String hex(int number) {
        return HexFormat.of().toHexDigits(number);
    }

    private static long crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return crc.getValue();
    }

    /** Strict: an upper-case digit is a flipped bit. */
    private static long number(byte[] bytes, int offset) {
        long number = 0;
        for (int i = offset; i < offset + DIGITS; i++) {
            int digit = bytes[i] >= '0' && bytes[i] <= '9'
                    ? bytes[i] - '0'
                    : bytes[i] >= 'a' && bytes[i] <= 'f' ? bytes[i] - 'a' + 10 : -1;
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
