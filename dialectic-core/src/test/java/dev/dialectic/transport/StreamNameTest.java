package dev.dialectic.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateEvent;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.Story;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamNameTest {

    @Test
    void every_type_of_event_is_on_one_stream() {
        Map<StreamName, TreeSet<String>> streams = new LinkedHashMap<>();
        Story.events()
                .forEach(event -> streams.computeIfAbsent(StreamName.of(event), stream -> new TreeSet<>())
                        .add(event.getClass().getSimpleName()));

        assertThat(streams.get(StreamName.STATEMENTS)).containsExactly("PositionTaken", "StatementMade");
        assertThat(streams.get(StreamName.REBUTTALS)).containsExactly("RebuttalMade");
        assertThat(streams.get(StreamName.VOTES))
                .containsExactly("BallotCast", "BallotRejected", "PollOpened", "VoterAbsent", "VotesCounted");
        assertThat(streams.get(StreamName.CONSENSUS))
                .containsExactly("JudgmentGiven", "RoundConcluded", "VerdictReached");
        assertThat(streams.values().stream().flatMap(TreeSet::stream))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DebateEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void streams_are_called_after_their_debate() {
        DebateId debate = DebateId.of("7f3a");
        assertThat(List.of(StreamName.values()))
                .extracting(stream -> stream.of(debate))
                .containsExactly(
                        "debate_7f3a_statements",
                        "debate_7f3a_rebuttals",
                        "debate_7f3a_votes",
                        "debate_7f3a_consensus",
                        "debate_7f3a_agent_state");
    }
}
