package dev.dialectic.cursor.repository;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Counts the lines that a change adds and removes. Used by one thread. */
final class LineCounts {

    private static final int LARGEST = 512 << 10;
    private static final int MOST_LINES = 20_000;
    private static final long CACHED_BYTES = 16L << 20;
    private static final RawText EMPTY = new RawText(new byte[0]);

    /** In a walk backwards, what is the older side of a file now is the newer side of its next change. */
    private final RecentlyUsed<ObjectId, Optional<RawText>> contents = new RecentlyUsed<>(CACHED_BYTES);

    private final ObjectReader reader;
    private final DiffAlgorithm algorithm;
    private int lost;

    LineCounts(ObjectReader reader) {
        this.reader = reader;
        HistogramDiff histogram = new HistogramDiff();
        // A part made of often repeated lines counts as replaced: comparing it further takes quadratic time.
        histogram.setFallbackAlgorithm(null);
        this.algorithm = histogram;
    }

    /**
     * The lines of a change.
     *
     * @return none if a side is binary, larger than 512 KiB, longer than 20,000 lines or missing
     */
    Lines of(DiffEntry change, boolean hadFile, boolean hasFile) {
        Optional<RawText> old = hadFile ? content(change.getOldId().toObjectId()) : Optional.of(EMPTY);
        Optional<RawText> now = hasFile ? content(change.getNewId().toObjectId()) : Optional.of(EMPTY);
        if (old.isEmpty() || now.isEmpty()) {
            return Lines.NONE;
        }
        if (!hadFile || !hasFile) {
            return new Lines(now.get().size(), old.get().size());
        }
        int added = 0;
        int removed = 0;
        for (Edit edit : algorithm.diff(RawTextComparator.DEFAULT, old.get(), now.get())) {
            added += edit.getLengthB();
            removed += edit.getLengthA();
        }
        return new Lines(added, removed);
    }

    /** How many contents could not be read. */
    int lost() {
        return lost;
    }

    private Optional<RawText> content(ObjectId blob) {
        Optional<Optional<RawText>> known = contents.get(blob);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<RawText> content = read(blob);
        contents.put(
                blob,
                content,
                content.map(text -> text.getRawContent().length + 4L * text.size())
                        .orElse(0L));
        return content;
    }

    private Optional<RawText> read(ObjectId blob) {
        try {
            ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
            if (loader.getSize() > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = loader.getCachedBytes(LARGEST);
            return BlobText.isBinary(bytes)
                    ? Optional.empty()
                    : Optional.of(new RawText(bytes)).filter(text -> text.size() <= MOST_LINES);
        } catch (IOException | LargeObjectException e) {
            lost++;
            return Optional.empty();
        }
    }

    /** How many lines a change adds and removes. */
    record Lines(int added, int removed) {
        static final Lines NONE = new Lines(0, 0);
    }
}
