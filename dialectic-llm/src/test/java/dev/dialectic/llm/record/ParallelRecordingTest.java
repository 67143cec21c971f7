package dev.dialectic.llm.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParallelRecordingTest {

    private static final int THREADS = 8;
    private static final int EACH = 40;
    private static final int QUESTIONS = 10;

    @TempDir
    Path folder;

    @Test
    void what_many_recorded_at_once_many_get_back_and_each_answer_once() throws Exception {
        Path file = folder.resolve("parallel.jsonl");
        List<String> recorded;
        try (RecordedModel recording = RecordedModel.recording(EchoModel.counting(), file)) {
            recorded = askedByMany(recording);
        }
        assertThat(recorded).hasSize(THREADS * EACH).doesNotHaveDuplicates();

        ReplayingModel replay = RecordedModel.replaying(file);
        assertThat(replay.unasked()).isEqualTo(THREADS * EACH);
        assertThat(new HashSet<>(askedByMany(replay))).isEqualTo(new HashSet<>(recorded));
        assertThat(replay.unasked()).isZero();
    }

    private static List<String> askedByMany(ChatModel model) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<List<String>>> asked = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    List<String> answers = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        answers.add(RecordedModelTest.said(model, "question " + i % QUESTIONS));
                    }
                    return answers;
                }));
            }
            start.countDown();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> each : asked) {
                all.addAll(each.get(1, TimeUnit.MINUTES));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
