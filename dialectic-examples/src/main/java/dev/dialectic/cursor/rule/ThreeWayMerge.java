package dev.dialectic.cursor.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A person's edits and ours to the same lines, put together. Where both changed the same line, the person's stays.
 * Immutable and thread-safe.
 *
 * @param lines the lines put together
 * @param givenWay our lines that gave way to a person's, without blank ones
 */
public record ThreeWayMerge(FileContent lines, List<String> givenWay) {

    /** Checks that nothing is missing, and copies. */
    public ThreeWayMerge {
        Objects.requireNonNull(lines, "lines");
        givenWay = List.copyOf(givenWay);
    }

    /**
     * Merges line by line. A merge calls lines that merely stand side by side a conflict; what it leaves undone of our
     * changes to lines that the person left as we wrote them is then done one by one.
     *
     * @param base what we wrote last
     * @param persons what a person made of it
     * @param ours what we write now
     * @return all changes of the person's, and those of ours that touch other lines
     */
    public static ThreeWayMerge of(FileContent base, FileContent persons, FileContent ours) {
        List<RawText> sides =
                List.of(new RawText(base.bytes()), new RawText(persons.bytes()), new RawText(ours.bytes()));
        MergeResult<RawText> merged =
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, sides.get(0), sides.get(1), sides.get(2));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (MergeChunk chunk : merged) {
            if (chunk.getConflictState() == ConflictState.NO_CONFLICT
                    || chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
                write(sides.get(chunk.getSequenceIndex()), chunk, lines);
            }
        }
        FileContent together = FileContent.of(lines.toByteArray());
        return new LineByLine(base, persons, ours, together).merge();
    }

    private static void write(RawText side, MergeChunk chunk, ByteArrayOutputStream out) {
        try {
            for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
                side.writeLine(out, line);
                out.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
