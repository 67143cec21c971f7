package dev.dialectic.llm.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dialectic.error.DialecticException;
import dev.langchain4j.model.chat.response.ChatResponse;

/** What came of a recorded call. */
sealed interface Outcome {

    /** The model answered. */
    record Answered(ChatResponse response) implements Outcome {
        @Override
        public ChatResponse replay() {
            return response;
        }
    }

    /** The call failed, with these types. */
    record Failed(JsonNode causes) implements Outcome {
        @Override
        public ChatResponse replay() {
            throw FailureJson.thrown(causes);
        }
    }

    /** Gives the answer, or throws what was thrown. */
    ChatResponse replay();

    static Outcome read(JsonNode json) {
        if (json.path("response").isObject()) {
            return new Answered(ResponseJson.read(json.path("response")));
        }
        if (json.path("failure").isEmpty()) {
            throw new DialecticException("recording: expected a response or a failure, found neither");
        }
        return new Failed(json.path("failure"));
    }
}
