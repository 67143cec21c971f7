package dev.dialectic.knowledge;

import dev.dialectic.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the documents of a folder into passages, within bounds. Used by one thread. */
final class DocumentReader {

    private final Path root;
    private final List<String> warnings;
    private final List<Passage> passages = new ArrayList<>();
    private int documents;
    private long bytes;

    DocumentReader(Path root, List<String> warnings) {
        this.root = root;
        this.warnings = warnings;
    }

    /** The passages of the documents, in order; a document that cannot be read becomes a warning. */
    List<Passage> read(List<Path> found) {
        int seen = 0;
        for (Path document : found) {
            if (documents == DocumentFolder.MAX_DOCUMENTS || bytes >= DocumentFolder.MAX_BYTES) {
                warnings.add("expected at most " + DocumentFolder.MAX_DOCUMENTS + " documents of together "
                        + DocumentFolder.MAX_BYTES + " bytes, found more; " + (found.size() - seen) + " are left out");
                return passages;
            }
            seen++;
            String name = FolderWalk.name(root, document);
            content(name, document).ifPresent(text -> {
                documents++;
                passages.addAll(Passages.of(name, FolderWalk.format(document), text));
            });
        }
        return passages;
    }

    /** How many documents were read. */
    int documents() {
        return documents;
    }

    private Optional<String> content(String name, Path document) {
        if (!isOneVisibleLine(name)) {
            return leftOut(VisibleText.oneLine(name, 200), "a name without hidden characters, found some");
        }
        int limit = DocumentFolder.MAX_DOCUMENT_BYTES;
        Set<? extends OpenOption> how = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try (InputStream stream = Channels.newInputStream(Files.newByteChannel(document, how))) {
            byte[] content = stream.readNBytes(limit + 1);
            if (content.length > limit) {
                return leftOut(name, "at most " + limit + " bytes, found more");
            }
            bytes += content.length;
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? leftOut(name, "text, found a NUL")
                    : Optional.of(VisibleText.clean(text).text());
        } catch (CharacterCodingException e) {
            return leftOut(name, "UTF-8, found other bytes");
        } catch (IOException e) {
            return leftOut(name, "a file to read, found " + e.getClass().getSimpleName());
        }
    }

    private static boolean isOneVisibleLine(String name) {
        return VisibleText.clean(name).removed() == 0
                && name.chars().noneMatch(c -> c == '\n' || c == '\t' || c == '\r');
    }

    private Optional<String> leftOut(String name, String expected) {
        warnings.add(name + ": expected " + expected + "; left out");
        return Optional.empty();
    }
}
