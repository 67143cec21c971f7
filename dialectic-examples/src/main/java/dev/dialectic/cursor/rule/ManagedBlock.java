package dev.dialectic.cursor.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file between our two markers. Only bytes between the markers are ever replaced: whatever stands outside
 * stays, byte for byte, whether it is UTF-8 or not. Immutable and thread-safe.
 */
public final class ManagedBlock {

    /** The line above the block. */
    public static final String BEGIN = "<!-- dialectic:begin (your edits are kept) -->";

    /** The line below the block. */
    public static final String END = "<!-- dialectic:end -->";

    private static final Pattern MARKER = Pattern.compile("<!--[ \\t]*dialectic:(begin|end)\\b");

    /** A marker alone on its line; the three characters are a byte order mark, one for each byte. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(?:\\u00EF\\u00BB\\u00BF)?<!--[ \\t]*dialectic:(begin|end)\\b[^\\r\\n]*-->[ \\t]*(\\r?\\n|\\z)");

    private final String before;
    private final String inside;
    private final String after;
    private final boolean crlf;

    private ManagedBlock(String before, String inside, String after, boolean crlf) {
        this.before = before;
        this.inside = inside;
        this.after = after;
        this.crlf = crlf;
    }

    /**
     * Finds the block of a file.
     *
     * @param path the file's path, for messages
     * @param file what it holds
     * @return the block; empty when the file has no markers
     * @throws RefusedException if there is more than one block, or a marker without its other, or not on its own line
     */
    public static Optional<ManagedBlock> find(String path, FileContent file) {
        String octets = file.octets();
        long markers = MARKER.matcher(octets).results().count();
        if (markers == 0) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(octets);
        if (markers != 2 || !line.find() || !line.group(1).equals("begin")) {
            throw refused(path, markers);
        }
        int begin = line.end();
        boolean crlf = line.group(2).equals("\r\n");
        if (!line.find() || !line.group(1).equals("end")) {
            throw refused(path, markers);
        }
        return Optional.of(new ManagedBlock(
                octets.substring(0, begin),
                octets.substring(begin, line.start()),
                octets.substring(line.start()),
                crlf));
    }

    private static RefusedException refused(String path, long markers) {
        return new RefusedException(
                path + ": expected one " + BEGIN + " and below it one " + END + ", each alone on its line, found "
                        + markers + " markers that do not pair so; mend them or delete both");
    }

    /**
     * What stands between the markers.
     *
     * @return whole lines; with {@code \n} at their ends where the block's begin marker ends with {@code \r\n}
     */
    public FileContent inside() {
        return FileContent.ofOctets(crlf ? inside.replace("\r\n", "\n") : inside);
    }

    /**
     * What stands outside the markers, and the markers.
     *
     * @return the file with an empty block
     */
    public FileContent outside() {
        return FileContent.ofOctets(before + after);
    }

    /**
     * The file with other lines between the markers.
     *
     * @param lines whole lines with {@code \n} at their ends; written with the line ends that the begin marker has
     * @return the whole file
     */
    public FileContent with(FileContent lines) {
        if (lines.equals(inside())) {
            return FileContent.ofOctets(before + inside + after);
        }
        String octets = lines.octets();
        return FileContent.ofOctets(before + (crlf ? octets.replace("\n", "\r\n") : octets) + after);
    }
}
