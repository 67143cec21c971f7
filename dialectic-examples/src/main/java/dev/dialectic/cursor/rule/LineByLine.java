package dev.dialectic.cursor.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a merge left undone of our changes, done line by line: a line that stands as we wrote it and that we write no
 * more goes, or becomes what we write in its place; a line that we never wrote before, or that the person had kept, is
 * added below. Lines that a person changed stay. Used by one thread for one merge.
 */
final class LineByLine {

    private static final String EVIDENCE = " _Evidence: ";

    private final List<String> base;
    private final List<String> ours;
    private final List<String> lines;
    private final Set<String> ourLines;

    private final Set<String> persons;

    LineByLine(FileContent base, FileContent persons, FileContent ours, FileContent merged) {
        this.base = base.octets().lines().toList();
        this.ours = ours.octets().lines().toList();
        // Not lines(): a lone carriage return in a person's line is a byte of that line.
        this.lines = new ArrayList<>(List.of(merged.octets().split("\n", -1)));
        this.lines.remove(this.lines.size() - 1);
        this.ourLines = new HashSet<>(this.ours);
        this.persons = persons.octets().lines().collect(Collectors.toSet());
    }

    ThreeWayMerge merge() {
        changeWhatWeWrote();
        List<String> givenWay = addWhatIsNew();
        String octets = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return new ThreeWayMerge(
                FileContent.ofOctets(octets),
                givenWay.stream().map(line -> FileContent.ofOctets(line).text()).toList());
    }

    private void changeWhatWeWrote() {
        Set<String> gone = new HashSet<>(base);
        gone.removeAll(ourLines);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = i < lines.size() ? lines.get(i) : "";
            if (line.isBlank() || !gone.contains(line)) {
                continue;
            }
            Optional<String> now = ours.stream()
                    .filter(other -> words(other).equals(words(line)) && !lines.contains(other))
                    .findFirst();
            if (now.isPresent()) {
                lines.set(i, now.get());
            } else {
                remove(i);
            }
        }
    }

    /** Removes a line, and the blank one above it if another stands below. */
    private void remove(int at) {
        lines.remove(at);
        boolean blankBelow = at == lines.size() || lines.get(at).isBlank();
        if (at > 0 && lines.get(at - 1).isBlank() && blankBelow) {
            lines.remove(at - 1);
        }
    }

    private List<String> addWhatIsNew() {
        Set<String> before = base.stream().map(LineByLine::words).collect(Collectors.toSet());
        List<String> givenWay = new ArrayList<>();
        for (String line : ours) {
            if (line.isBlank() || lines.contains(line)) {
                continue;
            }
            if (!before.contains(words(line)) || persons.contains(line)) {
                lines.add("");
                lines.add(line);
            } else if (!base.contains(line)) {
                givenWay.add(line);
            }
        }
        return givenWay;
    }

    private static String words(String line) {
        int evidence = line.indexOf(EVIDENCE);
        return evidence < 0 ? line : line.substring(0, evidence);
    }
}
