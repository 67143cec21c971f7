package dev.dialectic.llm.record;

import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A chat model whose exchanges stand in a file: either one that asks another model and writes down what came of it, or one that asks
 * nobody and answers from the file. Thread-safe.
 *
 * <p><b>The file</b> has a first line that says its format, version and which model was recorded, then one line of JSON for each
 * exchange, in the order in which they ended. A line holds the request as the caller gave it (messages, parameters, response format,
 * tools) and either the answer (message, finish reason, token usage) or the types of the failure. Each line is on the disk before
 * the caller gets its answer. Headers are never seen and so never written; of a failure neither are its words, which may repeat a key:
 * only its types, its HTTP status and the code of its error body are.
 *
 * <p><b>The same request</b> is one that is equal in all that the caller sends, by SHA-256 over a canonical form of it. What a model
 * adds of itself, such as the temperature it was built with, is not part of that: it belongs to the model that was recorded.
 */
public sealed interface RecordedModel extends ChatModel, AutoCloseable permits RecordingModel, ReplayingModel {

    /**
     * Asks a model and writes down each exchange. A file that is there is continued, if it is of the same model.
     *
     * @param model whom to ask; thread-safe if this is used by several threads
     * @param file where to write; it is locked until {@link #close()}
     * @return the model to use in its place
     * @throws dev.dialectic.error.DialecticException if the file cannot be written, is being written by somebody else, or is no
     *     recording of this model
     */
    static RecordingModel recording(ChatModel model, Path file) {
        return recording(model, file, UnaryOperator.identity());
    }

    /**
     * Asks a model and writes down each exchange with secrets taken out. The model itself gets what the caller sent.
     *
     * @param model whom to ask; thread-safe if this is used by several threads
     * @param file where to write; it is locked until {@link #close()}
     * @param redactor what to write in place of each text of a request and of an answer; pure, and changing nothing the second time
     * @return the model to use in its place
     * @throws dev.dialectic.error.DialecticException if the file cannot be written, is being written by somebody else, or is no
     *     recording of this model
     */
    static RecordingModel recording(ChatModel model, Path file, UnaryOperator<String> redactor) {
        return RecordingModel.of(model, file, redactor);
    }

    /**
     * Answers from a file, strictly: a request that was not recorded is refused, and so is one that comes more often than it was
     * recorded. See {@link ReplayingModel#repeatingLast()}.
     *
     * @param file a recording
     * @return the model
     * @throws dev.dialectic.error.DialecticException if the file cannot be read or is no recording of a version that is known
     */
    static ReplayingModel replaying(Path file) {
        return replaying(file, UnaryOperator.identity());
    }

    /**
     * Answers from a file that was recorded with secrets taken out.
     *
     * @param file a recording
     * @param redactor the one it was recorded with, so that a request with the secret in it is found again
     * @return the model
     * @throws dev.dialectic.error.DialecticException if the file cannot be read or is no recording of a version that is known
     */
    static ReplayingModel replaying(Path file, UnaryOperator<String> redactor) {
        return ReplayingModel.of(file, redactor);
    }

    /**
     * What a person should know of the file, such as that its last line was torn by a crash and is left out.
     *
     * @return one sentence each; empty when all is well
     */
    List<String> notes();

    /** Ends the recording and unlocks its file; does nothing to a replay. */
    @Override
    void close();
}
