package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts votes that come one by one together to polls. Used by one thread. */
final class PollAssembly {

    private final Path file;
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    PollAssembly(Path file) {
        this.file = file;
    }

    /**
     * One vote as a line tells it: its fields by column, what a line does not tell being absent or blank, and how preferences
     * are read from it, which throws IllegalArgumentException when they cannot.
     */
    void add(int line, Map<String, String> fields, Function<Map<String, String>, Preferences> preferences) {
        Sheet sheet = sheets.computeIfAbsent(required(line, fields, "poll"), Sheet::new);
        sheet.truth = same(line, "truth", sheet.truth, told(fields, "truth"));
        sheet.slice = same(line, "slice", sheet.slice, told(fields, "slice"));
        String voter = required(line, fields, "voter");
        int round = (int) number(line, fields, "round", 1);
        Set<String> seen = sheet.voted.computeIfAbsent(round, unknown -> new LinkedHashSet<>());
        String first = told(fields, "first");
        if (!seen.add(voter + "\n" + first)) {
            throw new VoteFileException(
                    file, line, "expected one vote of each voter in poll " + sheet.id + ", found another of " + voter);
        }
        sheet.add(round, vote(line, fields, preferences));
    }

    private RecordedVote vote(
            int line, Map<String, String> fields, Function<Map<String, String>, Preferences> preferences) {
        double confidence = number(line, fields, "confidence", 1);
        double weight = number(line, fields, "weight", 1);
        try {
            Preferences told = preferences.apply(fields);
            String choice = told(fields, "choice");
            return new RecordedVote(
                    told(fields, "voter"),
                    choice.isEmpty() ? told.choice() : choice,
                    confidence,
                    weight,
                    told(fields, "first"),
                    told);
        } catch (IllegalArgumentException flaw) {
            throw new VoteFileException(file, line, String.valueOf(flaw.getMessage()));
        }
    }

    List<RecordedPoll> polls() {
        if (sheets.isEmpty()) {
            throw new VoteFileException(file, "expected votes, found none");
        }
        return sheets.values().stream().map(Sheet::poll).toList();
    }

    private String required(int line, Map<String, String> fields, String field) {
        String value = told(fields, field);
        if (value.isEmpty()) {
            throw new VoteFileException(file, line, "expected a " + field + ", found none");
        }
        return value;
    }

    private String same(int line, String field, String before, String now) {
        if (!before.isEmpty() && !now.isEmpty() && !before.equals(now)) {
            throw new VoteFileException(
                    file, line, "expected the " + field + " \"" + before + "\" as before, found \"" + now + "\"");
        }
        return now.isEmpty() ? before : now;
    }

    private double number(int line, Map<String, String> fields, String field, double otherwise) {
        String value = told(fields, field);
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException words) {
            throw new VoteFileException(file, line, "expected a number as " + field + ", found \"" + value + "\"");
        }
    }

    private static String told(Map<String, String> fields, String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** A poll that is still growing. Whoever left its choice blank abstained. */
    private static final class Sheet {

        private final String id;
        private final TreeMap<Integer, List<RecordedVote>> rounds = new TreeMap<>();
        private final Map<Integer, Set<String>> voted = new LinkedHashMap<>();
        private String truth = "";
        private String slice = "";

        Sheet(String id) {
            this.id = id;
        }

        void add(int round, RecordedVote vote) {
            List<RecordedVote> votes = rounds.computeIfAbsent(round, unknown -> new ArrayList<>());
            if (!vote.choice().isEmpty()) {
                votes.add(vote);
            }
        }

        RecordedPoll poll() {
            List<RecordedVote> first = rounds.firstEntry().getValue();
            List<RecordedVote> later =
                    rounds.size() == 1 ? List.of() : rounds.lastEntry().getValue();
            return new RecordedPoll(id, first, later, truth.isEmpty() ? Set.of() : Set.of(truth), slice);
        }
    }
}
