package dev.dialectic.llm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dialectic.error.DialecticException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedModelTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("debate.jsonl");
    }

    @Test
    void what_was_recorded_is_answered_again_without_the_model() {
        EchoModel model = EchoModel.counting();
        ChatResponse answered;
        try (RecordedModel recording = RecordedModel.recording(model, file)) {
            answered = recording.chat(asking("hello"));
        }

        ReplayingModel replay = RecordedModel.replaying(file);
        ChatResponse again = replay.chat(asking("hello"));

        assertThat(again.aiMessage()).isEqualTo(answered.aiMessage());
        assertThat(again.id()).isEqualTo("id-1");
        assertThat(again.modelName()).isEqualTo("echo-1");
        assertThat(again.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(again.tokenUsage()).isEqualTo(new TokenUsage(5, 7, 12));
        assertThat(model.calls()).isOne();
        assertThat(replay.unasked()).isZero();
        assertThat(replay.notes()).isEmpty();
    }

    @Test
    void a_replay_says_of_itself_what_the_model_said() {
        record("hello");
        ReplayingModel replay = RecordedModel.replaying(file);
        assertThat(replay.provider()).isEqualTo(ModelProvider.MISTRAL_AI);
        assertThat(replay.defaultRequestParameters().modelName()).isEqualTo("echo-1");
        assertThat(replay.supportedCapabilities()).containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    @Test
    void equal_requests_get_their_answers_in_order_and_no_more_than_were_recorded() {
        record("same", "other", "same");
        ReplayingModel replay = RecordedModel.replaying(file);
        assertThat(said(replay, "same")).isEqualTo("echo 1: same");
        assertThat(said(replay, "same")).isEqualTo("echo 3: same");
        assertThat(replay.unasked()).isOne();
        assertThatThrownBy(() -> said(replay, "same"))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("at most 2 times")
                .hasMessageContaining("debate.jsonl");
        assertThat(said(replay, "other")).isEqualTo("echo 2: other");
    }

    @Test
    void a_lenient_replay_repeats_the_last_answer_and_nothing_else() {
        record("same", "same");
        ReplayingModel replay = RecordedModel.replaying(file).repeatingLast();
        assertThat(Stream.generate(() -> said(replay, "same")).limit(4))
                .containsExactly("echo 1: same", "echo 2: same", "echo 2: same", "echo 2: same");
        assertThat(replay.unasked()).isZero();
        assertThatThrownBy(() -> said(replay, "new")).isInstanceOf(ReplayRefusedException.class);
    }

    @Test
    void an_unknown_request_is_refused_by_what_differs_from_the_nearest_one() {
        record("the cat sat on the mat", "nothing of the kind");
        ReplayingModel replay = RecordedModel.replaying(file);
        assertThatThrownBy(() -> said(replay, "the cat sat on the hat"))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("the nearest of 2, in line 2, differs at messages[1].contents[0].text")
                .hasMessageContaining("mat\"")
                .hasMessageContaining("hat\"");
        assertThatThrownBy(() -> replay.chat(ChatRequest.builder()
                        .messages(SystemMessage.from("be brief"))
                        .build()))
                .hasMessageContaining(
                        "messages[1].contents[0].text: recorded \"the cat sat on the mat\", asked nothing");
    }

    @Test
    void each_part_of_a_request_counts() {
        List<ChatRequest> requests = List.of(
                asking("q"),
                asking("q", ChatRequestParameters.builder().temperature(0.0).build()),
                asking("q", ChatRequestParameters.builder().temperature(1.0).build()),
                asking("q", ChatRequestParameters.builder().maxOutputTokens(9).build()),
                asking("q", ChatRequestParameters.builder().modelName("m").build()),
                asking("q", ChatRequestParameters.builder().stopSequences("x").build()),
                asking("q", format("a", "b")),
                asking("q", format("b", "a")),
                asking("q", format("a", "c")));
        assertThat(requests.stream().map(RecordedModelTest::hash)).doesNotHaveDuplicates();
    }

    @Test
    void parameters_of_one_provider_count_and_the_order_of_their_maps_does_not() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");
        var parameters =
                OpenAiChatRequestParameters.builder().metadata(one).seed(1).build();
        var same = OpenAiChatRequestParameters.builder().metadata(other).seed(1).build();
        var another =
                OpenAiChatRequestParameters.builder().metadata(one).seed(2).build();
        assertThat(hash(asking("q", parameters)))
                .isEqualTo(hash(asking("q", same)))
                .isNotEqualTo(hash(asking("q", another)))
                .isNotEqualTo(hash(asking("q")));
    }

    @Test
    void a_recording_of_the_same_model_is_continued_and_of_another_refused() {
        record("one");
        record("two");
        assertThat(said(RecordedModel.replaying(file), "two")).isEqualTo("echo 1: two");
        assertThatThrownBy(() -> RecordedModel.recording(new EchoModel("echo-2", (text, number) -> text), file))
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("echo-2")
                .hasMessageContaining("record into another file");
    }

    @Test
    void a_file_is_written_by_one_at_a_time() {
        try (RecordedModel first = RecordedModel.recording(EchoModel.counting(), file)) {
            assertThat(first.notes()).isEmpty();
            assertThatThrownBy(() -> RecordedModel.recording(EchoModel.counting(), file))
                    .hasMessageContaining("it is being written");
        }
        record("after it was closed");
    }

    @Test
    void secrets_are_not_written_and_their_requests_are_found_again() throws IOException {
        EchoModel model = EchoModel.counting();
        try (RecordedModel recording = RecordedModel.recording(model, file, RecordedModelTest::redacted)) {
            assertThat(said(recording, "my key is sk-abc")).isEqualTo("echo 1: my key is sk-abc");
        }
        assertThat(Files.readString(file)).doesNotContain("sk-abc").contains("[secret]");
        ReplayingModel replay = RecordedModel.replaying(file, RecordedModelTest::redacted);
        assertThat(said(replay, "my key is sk-abc")).isEqualTo("echo 1: my key is [secret]");
    }

    @Test
    void a_torn_last_line_is_left_out_and_told() throws IOException {
        record("one", "two");
        String whole = Files.readString(file);
        int beginning = whole.substring(0, whole.length() - 1).lastIndexOf('\n') + 1;
        for (int length : List.of(beginning + 1, (beginning + whole.length()) / 2, whole.length() - 1)) {
            Files.writeString(file, whole.substring(0, length));
            ReplayingModel replay = RecordedModel.replaying(file);
            assertThat(replay.notes()).singleElement().asString().contains("torn");
            assertThat(said(replay, "one")).isEqualTo("echo 1: one");
            assertThatThrownBy(() -> said(replay, "two")).isInstanceOf(ReplayRefusedException.class);
        }
        try (RecordedModel recording = RecordedModel.recording(EchoModel.counting(), file)) {
            assertThat(recording.notes()).singleElement().asString().contains("torn");
            said(recording, "three");
        }
        assertThat(said(RecordedModel.replaying(file), "three")).isEqualTo("echo 1: three");
        assertThat(RecordedModel.replaying(file).notes()).isEmpty();
    }

    @Test
    void a_fault_before_the_end_is_refused_by_its_line() throws IOException {
        record("one", "two");
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(1).substring(9), lines.get(2)));
        assertThatThrownBy(() -> RecordedModel.replaying(file))
                .isInstanceOf(DialecticException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void another_version_and_another_kind_of_file_are_refused() throws IOException {
        record("one");
        Files.writeString(file, Files.readString(file).replace("\"version\":1", "\"version\":2"));
        assertThatThrownBy(() -> RecordedModel.replaying(file)).hasMessageContaining("newer version");
        Files.writeString(file, "Dear diary\n");
        assertThatThrownBy(() -> RecordedModel.replaying(file)).isInstanceOf(DialecticException.class);
        Files.writeString(file, "");
        assertThatThrownBy(() -> RecordedModel.replaying(file)).hasMessageContaining("found none");
        assertThatThrownBy(() -> RecordedModel.replaying(folder.resolve("nowhere")))
                .hasMessageContaining("expected to read");
    }

    private static String hash(ChatRequest request) {
        return CanonicalJson.hash(RequestJson.of(request, text -> text));
    }

    private void record(String... questions) {
        try (RecordedModel recording = RecordedModel.recording(EchoModel.counting(), file)) {
            for (String question : questions) {
                said(recording, question);
            }
        }
    }

    private static String redacted(String text) {
        return text.replaceAll("sk-[a-z]+", "[secret]");
    }

    static String said(ChatModel model, String question) {
        return model.chat(asking(question)).aiMessage().text();
    }

    static ChatRequest asking(String question) {
        return asking(question, ChatRequestParameters.builder().build());
    }

    private static ChatRequest asking(String question, ChatRequestParameters parameters) {
        return ChatRequest.builder()
                .messages(SystemMessage.from("be brief"), UserMessage.from(question))
                .parameters(parameters)
                .build();
    }

    private static ChatRequestParameters format(String... properties) {
        var root = JsonObjectSchema.builder();
        Stream.of(properties).forEach(root::addStringProperty);
        var schema = JsonSchema.builder().name("s").rootElement(root.build()).build();
        return ChatRequestParameters.builder()
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build())
                .build();
    }
}
