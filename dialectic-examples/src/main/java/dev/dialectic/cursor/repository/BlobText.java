package dev.dialectic.cursor.repository;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;

/** Which content is text, and what it says. Stateless and thread-safe. */
final class BlobText {

    /** How far git looks for a NUL byte. */
    private static final int LOOKED_AT = 8000;

    private BlobText() {}

    /** Whether a tree's entry is a file with content of its own: no link, submodule or folder. */
    static boolean isRegular(int mode) {
        return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
    }

    /** Whether content counts as binary, as git judges it: a NUL among its first {@value #LOOKED_AT} bytes. */
    static boolean isBinary(byte[] content) {
        for (int i = 0; i < Math.min(content.length, LOOKED_AT); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The text with {@code \n} at line ends; empty if it is binary or no valid UTF-8. */
    static Optional<String> decode(byte[] content) {
        if (isBinary(content)) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
