package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the topics of each layout are called. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicLayoutTest {

    private static final DebateId ONE = DebateId.of("7f3a");

    @Test
    void all_events_share_a_topic() {
        assertThat(TopicLayout.shared().topics("dialectic.", ONE)).containsExactly("dialectic.events");
        assertThat(TopicLayout.shared().mostDebates()).isEmpty();
    }

    @Test
    void each_stream_has_a_topic_that_debates_share() {
        assertThat(TopicLayout.byType().topics("dialectic.", ONE))
                .containsExactly(
                        "dialectic.statements",
                        "dialectic.rebuttals",
                        "dialectic.votes",
                        "dialectic.consensus",
                        "dialectic.agent_state");
    }

    @Test
    void each_stream_of_each_debate_has_a_topic_that_is_called_as_the_stream_is() {
        TopicLayout layout = TopicLayout.perDebate(20);
        assertThat(layout.topics("dialectic.", ONE))
                .containsExactly(
                        "debate_7f3a_statements",
                        "debate_7f3a_rebuttals",
                        "debate_7f3a_votes",
                        "debate_7f3a_consensus",
                        "debate_7f3a_agent_state");
        assertThat(layout.topic("dialectic.", ONE, StreamName.VOTES)).isEqualTo(StreamName.VOTES.of(ONE));
        assertThat(layout.mostDebates()).hasValue(20);
    }

    @Test
    void under_another_prefix_topics_of_debates_begin_with_it() {
        assertThat(TopicLayout.perDebate(1).topic("test.", ONE, StreamName.VOTES))
                .isEqualTo("test.debate_7f3a_votes");
    }

    @Test
    void a_layout_is_named_by_its_word() {
        for (TopicLayout layout : new TopicLayout[] {
            TopicLayout.shared(), TopicLayout.byType(), TopicLayout.perDebate(TopicLayout.MOST_DEBATES)
        }) {
            assertThat(TopicLayout.named(layout.word())).isEqualTo(layout);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopicLayout.named("mixed"))
                .withMessageContaining("shared, by-type, per-debate");
    }

    @Test
    void the_bound_of_debates_is_at_least_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> TopicLayout.perDebate(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TopicLayout.perDebate(10_001));
    }

    @Test
    void the_longest_id_and_prefix_make_names_that_brokers_allow() {
        TopicLayout layout = TopicLayout.perDebate(1);
        String longest = layout.topic("p".repeat(100), DebateId.of("x".repeat(64)), StreamName.AGENT_STATE);
        assertThat(longest.length()).isLessThanOrEqualTo(249);
        assertThatIllegalArgumentException().isThrownBy(() -> DebateId.of("a_b"));
    }
}
