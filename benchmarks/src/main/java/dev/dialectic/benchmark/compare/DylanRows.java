package dev.dialectic.benchmark.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows as distilled from DyLAN's recorded debates: a problem a line with {@code gold}, {@code type} (the slice) and {@code
 * agents}, the answers of each agent in the rounds that it spoke in. Answers are compared as text, and an empty one
 * is an answer like any other, as those who recorded them count it.
 */
final class DylanRows implements VoteReader {

    @Override
    public String name() {
        return "JSON lines with gold and agents (DyLAN)";
    }

    @Override
    public boolean recognises(String firstLine) {
        return JsonRows.has(firstLine, "gold", "agents");
    }

    @Override
    public List<RecordedPoll> read(Path file, List<String> lines) {
        List<RecordedPoll> polls = new ArrayList<>();
        JsonRows rows = new JsonRows(file, lines);
        rows.each((line, row) -> {
            List<RecordedVote> first = new ArrayList<>();
            List<RecordedVote> last = new ArrayList<>();
            int agent = 0;
            for (JsonNode answers : rows.required(line, row, "agents")) {
                agent++;
                if (!answers.isArray() || answers.isEmpty()) {
                    throw new VoteFileException(
                            file, line, "expected a list of the answers of agent " + agent + ", found " + answers);
                }
                add(first, "agent " + agent, answers.get(0));
                add(last, "agent " + agent, answers.get(answers.size() - 1));
            }
            String gold = rows.required(line, row, "gold").asText();
            String id = row.path("file").asText("") + "#" + line;
            polls.add(new RecordedPoll(
                    id, first, last, Set.of(gold), row.path("type").asText("")));
        });
        return polls;
    }

    private static void add(List<RecordedVote> votes, String agent, JsonNode answer) {
        if (!answer.isNull()) {
            votes.add(RecordedVote.of(agent, answer.asText()));
        }
    }
}
