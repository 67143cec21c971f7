package dev.dialectic.cursor.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What people did to our rules since they were last written: outcomes to learn from. Immutable and thread-safe.
 *
 * @param book the book with what people did noted
 * @param declined ids of rules that a person deleted since, sorted
 * @param edited ids of rules that a person put in other words since, sorted
 */
public record PersonsEdits(RuleBook book, List<String> declined, List<String> edited) {

    /** How many of the words of either line both must share to be the same rule in other words. */
    private static final double SAME_RULE = 0.5;

    /** Checks that nothing is missing, and copies. */
    public PersonsEdits {
        Objects.requireNonNull(book, "book");
        declined = List.copyOf(declined);
        edited = List.copyOf(edited);
    }

    /**
     * Compares the folder with what was last written. A rule whose words no longer stand in its file was put in other
     * words if a new line there shares at least half of its words, and was deleted otherwise. A file whose markers do
     * not pair says nothing.
     *
     * @param book the book as it was last written
     * @param folder the folder as it is now
     * @return what people did
     */
    public static PersonsEdits notice(RuleBook book, FolderSnapshot folder) {
        RuleBook noted = book;
        List<String> declined = new ArrayList<>();
        List<String> edited = new ArrayList<>();
        for (Map.Entry<String, String> file : book.written().entrySet()) {
            List<String> now;
            try {
                now = linesNow(file.getKey(), folder);
            } catch (RefusedException unclear) {
                continue;
            }
            List<String> then = file.getValue().lines().toList();
            for (BookEntry entry : book.entries().values()) {
                Fate fate = entry.stands() && isIn(then, entry) ? fate(entry, then, now) : entry.fate();
                if (fate != entry.fate()) {
                    noted = noted.mark(entry.rule().id(), fate);
                    (fate == Fate.DECLINED ? declined : edited).add(entry.rule().id());
                }
            }
        }
        return new PersonsEdits(
                noted,
                declined.stream().sorted().toList(),
                edited.stream().sorted().toList());
    }

    private static List<String> linesNow(String name, FolderSnapshot folder) {
        String path = FolderSnapshot.RULES + name;
        return folder.file(path)
                .map(file ->
                        ManagedBlock.find(path, file).map(ManagedBlock::inside).orElse(file))
                .map(content -> content.text().lines().toList())
                .orElse(List.of());
    }

    /** Whether a rule's words stand in lines as we wrote them; the evidence after them may differ. */
    static boolean isIn(List<String> lines, BookEntry entry) {
        return lines.stream().anyMatch(line -> RuleLine.says(line, entry.rule().directive()));
    }

    private static Fate fate(BookEntry entry, List<String> then, List<String> now) {
        if (isIn(now, entry)) {
            return entry.fate();
        }
        Set<String> known = new HashSet<>(then);
        Set<String> words = words(entry.rule().directive());
        boolean inOtherWords = now.stream()
                .filter(line -> !known.contains(line))
                .anyMatch(line -> alike(words, words(line.replaceFirst("_Evidence: .*", ""))) >= SAME_RULE);
        return inOtherWords ? Fate.EDITED : Fate.DECLINED;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}\\p{Nd}_]+")));
        words.remove("");
        return words;
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }
}
