package dev.dialectic.cursor.rule;

import dev.dialectic.cursor.mine.Activation;
import dev.dialectic.cursor.mine.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How adopted rules are laid out in files: one file for each topic and each way of being shown, rules in the order of
 * their ids. The same rules give the same bytes. Immutable and thread-safe.
 *
 * @param files the files by name, sorted
 * @param leftOut why rules are in no file, by id, sorted
 */
public record RuleLayout(Map<String, RuleFile> files, Map<String, String> leftOut) {

    /** What all files that are always shown may hold together, in characters: about 1,500 tokens. */
    public static final int ALWAYS_ON = 6000;

    /** Copies, in order. */
    public RuleLayout {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /**
     * Lays rules out. Where a file or the always-on budget is full, rules that stand there already stay, then those
     * with the higher Wilson bound come first; a full file is a reason to say less, not to write another.
     *
     * @param rules the adopted rules with their support as it is to be written
     * @param standing the ids of rules that stand in a file already
     * @return the files, and what is left out
     */
    public static RuleLayout of(List<Candidate> rules, Set<String> standing) {
        List<Candidate> byRank = rules.stream()
                .sorted(Comparator.comparing((Candidate rule) -> !standing.contains(rule.id()))
                        .thenComparing(rule -> -rule.support().wilson())
                        .thenComparing(Candidate::id))
                .toList();
        Map<String, RuleFile> files = new TreeMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        for (Candidate rule : byRank) {
            try {
                place(rule, files);
            } catch (RefusedException refusal) {
                leftOut.put(rule.id(), String.valueOf(refusal.getMessage()));
            }
        }
        return new RuleLayout(files, leftOut);
    }

    private static void place(Candidate rule, Map<String, RuleFile> files) {
        String name = RuleFileName.of(rule.topic(), rule.activation());
        List<Candidate> together =
                new ArrayList<>(files.containsKey(name) ? files.get(name).rules() : List.of());
        together.add(rule);
        together.sort(Comparator.comparing(Candidate::id));
        RuleFile file = new RuleFile(name, title(rule), rule.activation(), together);
        if (rule.activation() instanceof Activation.Always) {
            int others = files.values().stream()
                    .filter(other -> other.activation() instanceof Activation.Always
                            && !other.name().equals(name))
                    .mapToInt(other -> other.content().text().length())
                    .sum();
            if (others + file.content().text().length() > ALWAYS_ON) {
                throw new RefusedException(name + ": expected at most " + ALWAYS_ON
                        + " characters in all files that are always shown, found more; keep fewer rules");
            }
        }
        files.put(name, file);
    }

    private static String title(Candidate rule) {
        return switch (rule.topic()) {
            case BUILD -> "Building";
            case TESTING -> "Testing";
            case STRUCTURE -> "Structure";
            case CODE -> "Code";
            case DEPENDENCIES -> "Dependencies";
            case CHANGES -> "Changes";
            case GENERATED -> "Generated and vendored files";
        };
    }
}
