package dev.dialectic.benchmark.journal;

import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.EventJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.checkpoint.Checkpoint;
import org.bsc.langgraph4j.checkpoint.FileSystemSaver;
import org.bsc.langgraph4j.serializer.std.ObjectStreamStateSerializer;
import org.bsc.langgraph4j.state.AgentState;

/**
 * The same debate as a graph of langgraph4j would keep it: after each step a checkpoint of the state, which has all that was
 * said so far, by its own saver with its own serializer. Used by one thread.
 *
 * <p>Its saver has no sync. A debate begins anew after {@value #LONGEST} steps, since each step costs more than the one
 * before: it reads all earlier checkpoints, and writes all of them again.
 */
final class CheckpointStore implements Store {

    /** How many steps a debate has at the most. */
    static final int LONGEST = 100;

    private static final String SAID = "said";

    private final FileSystemSaver saver;
    private final int longest;
    private int debates;
    private List<String> said = new ArrayList<>();

    CheckpointStore(Path folder) {
        this(folder, LONGEST);
    }

    CheckpointStore(Path folder, int longest) {
        this.saver = saver(folder);
        this.longest = longest;
    }

    /** What was said in the first debate of a folder. */
    static List<RecordedEvent> read(Path folder) {
        return saver(folder).get(thread(0)).stream()
                .flatMap(checkpoint -> ((List<?>) checkpoint.getState().getOrDefault(SAID, List.of())).stream())
                .map(line -> EventJson.read((String) line))
                .toList();
    }

    @Override
    public void add(RecordedEvent event) throws IOException {
        if (said.size() == longest) {
            debates++;
            said = new ArrayList<>();
        }
        said.add(EventJson.write(event));
        Checkpoint checkpoint = Checkpoint.builder()
                .id("step-" + said.size())
                .nodeId("speak")
                .nextNodeId("speak")
                .state(Map.<String, Object>of(SAID, List.copyOf(said)))
                .build();
        try {
            saver.put(thread(debates), checkpoint);
        } catch (Exception failed) {
            throw new IOException("expected a checkpoint to be saved, found: " + failed, failed);
        }
    }

    @Override
    public void sync() {
        // It has none.
    }

    @Override
    public void close() {
        // It keeps nothing open.
    }

    private static FileSystemSaver saver(Path folder) {
        return new FileSystemSaver(folder, new ObjectStreamStateSerializer<>(AgentState::new));
    }

    private static RunnableConfig thread(int number) {
        return RunnableConfig.builder().threadId(LongDebate.ID + "-" + number).build();
    }
}
