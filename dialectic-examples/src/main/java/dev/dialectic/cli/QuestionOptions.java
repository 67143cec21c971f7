package dev.dialectic.cli;

import dev.dialectic.question.Option;
import dev.dialectic.question.Question;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The question that a person asks, with the answers it may get. */
final class QuestionOptions {

    @Parameters(index = "0", paramLabel = "question", description = "What has to be settled.")
    private String question = "";

    @CommandLine.Option(
            names = {"-o", "--option"},
            paramLabel = "id[=text]",
            description = "An answer it may get: an id, and after = what it means. Give two or more.")
    private List<String> options = new ArrayList<>();

    @CommandLine.Option(
            names = {"-c", "--constraint"},
            paramLabel = "text",
            description = "What any answer has to respect. May be given several times.")
    private List<String> constraints = new ArrayList<>();

    /**
     * The question.
     *
     * @throws IllegalArgumentException if it has fewer than two options, or is no question
     */
    Question question() {
        if (options.size() < 2) {
            throw new IllegalArgumentException(
                    "expected two options or more, found " + options.size() + "; add --option ID for each");
        }
        List<Option> parsed = options.stream()
                .map(option -> option.split("=", 2))
                .map(parts -> new Option(parts[0], parts.length > 1 ? parts[1] : parts[0]))
                .toList();
        return new Question(question, parsed, constraints);
    }
}
