package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Answers from a recording, and asks nobody. Thread-safe; each replay starts at the beginning. It says of itself what the recorded
 * model said: provider, name, and whether it keeps to JSON schemas, since callers write their requests by that.
 *
 * <p>Equal requests get their recorded answers in the order in which those were written. When they are used up, the next is refused: a
 * program that asks more often than it did is another program. A recorded failure is thrown again, by type; one that was an
 * interruption, which is how a deadline ends a call, is thrown as a {@link dev.langchain4j.exception.TimeoutException}. Nothing takes
 * time: an answer that took a minute comes at once.
 */
public final class ReplayingModel implements RecordedModel {

    private final Path file;
    private final Recording recording;
    private final UnaryOperator<String> redactor;
    private final Answers answers;

    private ReplayingModel(Path file, Recording recording, UnaryOperator<String> redactor, Answers answers) {
        this.file = file;
        this.recording = recording;
        this.redactor = redactor;
        this.answers = answers;
    }

    static ReplayingModel of(Path file, UnaryOperator<String> redactor) {
        Objects.requireNonNull(redactor, "redactor");
        Recording recording = Recording.read(file);
        return new ReplayingModel(file, recording, redactor, new Answers(recording.exchanges(), false));
    }

    /**
     * The same recording from its beginning, lenient in one thing: a request that comes more often than it was recorded gets its last
     * recorded answer again, for a demonstration that runs in a loop.
     *
     * @return another replay
     */
    public ReplayingModel repeatingLast() {
        return new ReplayingModel(file, recording, redactor, new Answers(recording.exchanges(), true));
    }

    /**
     * How many recorded exchanges were not asked for yet: 0 at the end of a replay that did all that was recorded.
     *
     * @return their number
     */
    public int unasked() {
        return answers.unasked();
    }

    /**
     * The answer that was recorded.
     *
     * @throws ReplayRefusedException if the request was not recorded, or not as often as it is asked; says what differs from the
     *     nearest one that was
     */
    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        JsonNode asked = RequestJson.of(request, redactor);
        return answers.take(asked)
                .orElseThrow(() -> new ReplayRefusedException(answers.refusal(asked) + " (recording " + file + ")"))
                .replay();
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        var parameters = ChatRequestParameters.builder();
        String model = recording.header().model();
        return (model.isEmpty() ? parameters : parameters.modelName(model)).build();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return recording.header().capabilities();
    }

    @Override
    public ModelProvider provider() {
        return recording.header().provider();
    }

    @Override
    public List<String> notes() {
        return recording.notes();
    }

    @Override
    public void close() {
        // The file was read whole.
    }
}
