package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A problem a line with {@code gold} and {@code answers}, by the system that gave them, as the panel of four on GSM8K. A null
 * answer is an abstention.
 */
final class AnswerPanels implements VoteReader {

    @Override
    public String name() {
        return "JSON lines with gold and answers (GSM8K panel)";
    }

    @Override
    public boolean recognises(String firstLine) {
        return JsonRows.has(firstLine, "gold", "answers");
    }

    @Override
    public List<RecordedPoll> read(Path file, List<String> lines) {
        List<RecordedPoll> polls = new ArrayList<>();
        JsonRows rows = new JsonRows(file, lines);
        rows.each((line, row) -> {
            List<RecordedVote> votes = new ArrayList<>();
            rows.required(line, row, "answers").properties().forEach(answer -> {
                if (!answer.getValue().isNull()) {
                    votes.add(RecordedVote.of(answer.getKey(), answer.getValue().asText()));
                }
            });
            Set<String> gold = Set.of(rows.required(line, row, "gold").asText());
            polls.add(new RecordedPoll("#" + line, votes, List.of(), gold, ""));
        });
        return polls;
    }
}
