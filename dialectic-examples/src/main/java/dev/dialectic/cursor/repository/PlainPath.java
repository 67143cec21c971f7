package dev.dialectic.cursor.repository;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths that may be shown and joined to a root: nothing hidden in them, and none that leads outside. Stateless. */
final class PlainPath {

    /** As many bytes as Linux lets a path have. */
    static final int LONGEST = 4096;

    /** Control, format, line and paragraph separators, unassigned and private: what a reader does not see. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern STRAY = Pattern.compile("(^|/)(\\.{0,2}|(?i:\\.git))(/|$)");

    private PlainPath() {}

    /** The path, if it is valid UTF-8, visible, at most {@value #LONGEST} bytes long and within the root. */
    static Optional<String> of(byte[] raw) {
        if (raw.length > LONGEST) {
            return Optional.empty();
        }
        try {
            String path = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            boolean plain = isPrintableAscii(raw) || !HIDDEN.matcher(path).find();
            return plain && !STRAY.matcher(path).find() ? Optional.of(path) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isPrintableAscii(byte[] raw) {
        for (byte b : raw) {
            if (b < 0x20 || b > 0x7E) {
                return false;
            }
        }
        return true;
    }
}
