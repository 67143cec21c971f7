package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The project's own CSV: a vote a line, with the columns poll, voter and choice, and as you like confidence, weight, truth,
 * slice, round (of a debate), first (the option that the voter was shown first), and ranking, approvals, grades, points and
 * predictions as {@link PreferenceNotation} has them. A blank choice is an abstention, unless a preference tells it.
 */
final class CsvVotes implements VoteReader {

    static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "poll",
            "voter",
            "choice",
            "confidence",
            "weight",
            "truth",
            "slice",
            "round",
            "first",
            "ranking",
            "approvals",
            "grades",
            "points",
            "predictions"));

    /** Those that an array or an object of JSON may stand for. */
    static final Set<String> PREFERENCES = Set.of("ranking", "approvals", "grades", "points", "predictions");

    @Override
    public String name() {
        return "CSV with a head of poll,voter,choice";
    }

    @Override
    public boolean recognises(String firstLine) {
        return firstLine.matches("(?:.*,)?\\W*poll\\W*(?:,.*)?")
                && firstLine.contains("voter")
                && (firstLine.contains("choice") || PREFERENCES.stream().anyMatch(firstLine::contains))
                && !firstLine.strip().startsWith("{");
    }

    @Override
    public List<RecordedPoll> read(Path file, List<String> lines) {
        CsvTable table = new CsvTable(file, lines);
        table.requireOnly(COLUMNS);
        PollAssembly polls = new PollAssembly(file);
        table.each((line, fields) -> polls.add(line, fields, PreferenceNotation::read));
        return polls.polls();
    }
}
