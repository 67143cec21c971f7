package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reviews as PRD recorded them: {@code reviewer,model1,model2,question_id,score}, where a score of 1 or 2 is for that model and
 * 3 is a tie. A poll is a question and two models in either order, so a reviewer that was asked in both orders has two votes.
 * The truth is what most of the reviewers called "human" say; when they are tied, it is not known.
 */
final class PrdReviews implements VoteReader {

    private static final String HUMAN = "human";
    private static final String TIE = "tie";

    @Override
    public String name() {
        return "CSV with a head of reviewer,model1,model2,question_id,score (PRD)";
    }

    @Override
    public boolean recognises(String firstLine) {
        return firstLine.strip().equals("reviewer,model1,model2,question_id,score");
    }

    @Override
    public List<RecordedPoll> read(Path file, List<String> lines) {
        Map<String, List<RecordedVote>> reviews = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> people = new LinkedHashMap<>();
        new CsvTable(file, lines).each((line, row) -> {
            String one = row.getOrDefault("model1", "");
            String two = row.getOrDefault("model2", "");
            String pair = one.compareTo(two) < 0 ? one + " or " + two : two + " or " + one;
            String poll = pair + ", question " + row.get("question_id");
            String choice = choice(file, line, row);
            List<RecordedVote> votes = reviews.computeIfAbsent(poll, unknown -> new ArrayList<>());
            String reviewer = row.getOrDefault("reviewer", "");
            if (reviewer.equals(HUMAN)) {
                people.computeIfAbsent(poll, unknown -> new TreeMap<>()).merge(choice, 1, Integer::sum);
            } else {
                votes.add(new RecordedVote(reviewer, choice, 1, 1, one));
            }
        });
        return reviews.entrySet().stream()
                .filter(poll -> !poll.getValue().isEmpty())
                .map(poll -> new RecordedPoll(
                        poll.getKey(),
                        poll.getValue(),
                        List.of(),
                        most(people.getOrDefault(poll.getKey(), Map.of())),
                        poll.getKey().replaceFirst(", question .*", "")))
                .toList();
    }

    private static String choice(Path file, int line, Map<String, String> row) {
        return switch (row.getOrDefault("score", "")) {
            case "1" -> row.getOrDefault("model1", "");
            case "2" -> row.getOrDefault("model2", "");
            case "3" -> TIE;
            default ->
                throw new VoteFileException(
                        file, line, "expected a score of 1, 2 or 3, found \"" + row.get("score") + "\"");
        };
    }

    private static Set<String> most(Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> leaders = counts.keySet().stream()
                .filter(choice -> counts.getOrDefault(choice, 0) == most)
                .toList();
        return leaders.size() == 1 ? Set.copyOf(leaders) : Set.of();
    }
}
