package dev.dialectic.benchmark.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's own JSON lines: a vote a line, an object with the fields that {@link CsvVotes} has as columns. */
final class JsonLinesVotes implements VoteReader {

    @Override
    public String name() {
        return "JSON lines with poll, voter and choice";
    }

    @Override
    public boolean recognises(String firstLine) {
        return JsonRows.has(firstLine, "poll", "voter")
                && (JsonRows.has(firstLine, "choice")
                        || CsvVotes.PREFERENCES.stream().anyMatch(field -> JsonRows.has(firstLine, field)));
    }

    @Override
    public List<RecordedPoll> read(Path file, List<String> lines) {
        PollAssembly polls = new PollAssembly(file);
        new JsonRows(file, lines).each((line, object) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            object.properties().forEach(field -> {
                if (!CsvVotes.COLUMNS.contains(field.getKey())) {
                    throw new VoteFileException(
                            file,
                            line,
                            "expected fields of " + CsvVotes.COLUMNS + ", found \"" + field.getKey() + "\"");
                }
                if (CsvVotes.PREFERENCES.contains(field.getKey())) {
                    return;
                }
                if (field.getValue().isContainerNode()) {
                    throw new VoteFileException(
                            file, line, "expected one value as " + field.getKey() + ", found " + field.getValue());
                }
                fields.put(
                        field.getKey(),
                        field.getValue().isNull() ? "" : field.getValue().asText());
            });
            polls.add(line, fields, told -> PreferenceNotation.read(object));
        });
        return polls.polls();
    }
}
