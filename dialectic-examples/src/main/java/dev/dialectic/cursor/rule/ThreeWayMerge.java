package dev.dialectic.cursor.rule;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A person's edits and ours to the same lines, put together. Where both changed the same lines, the person's stay.
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
     * Merges line by line.
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
        List<String> givenWay = new ArrayList<>();
        for (MergeChunk chunk : merged) {
            RawText side = sides.get(chunk.getSequenceIndex());
            ConflictState state = chunk.getConflictState();
            for (int line = chunk.getBegin(); line < chunk.getEnd(); line++) {
                if (state == ConflictState.NO_CONFLICT || state == ConflictState.FIRST_CONFLICTING_RANGE) {
                    write(side, line, lines);
                } else if (state == ConflictState.NEXT_CONFLICTING_RANGE
                        && !side.getString(line).isBlank()) {
                    givenWay.add(side.getString(line));
                }
            }
        }
        return new ThreeWayMerge(FileContent.of(lines.toByteArray()), givenWay);
    }

    private static void write(RawText side, int line, ByteArrayOutputStream out) {
        try {
            side.writeLine(out, line);
            out.write('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
