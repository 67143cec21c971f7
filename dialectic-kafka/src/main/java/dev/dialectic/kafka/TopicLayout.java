package dev.dialectic.kafka;

import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the events of debates lie on topics. Questions, the index and the dead letters lie alike in all layouts, and a debate is the
 * same in all of them: its events in order, each once. The layouts differ in what else can read them and in what they cost. Immutable
 * and thread-safe.
 *
 * <p>All processes under one prefix have the same layout; who comes with another is refused, and names the one that is there.
 */
public sealed interface TopicLayout permits SharedTopic, TopicsByType, TopicsPerDebate {

    /** So many debates may have topics of their own where nobody says how many. */
    int MOST_DEBATES = 200;

    /**
     * One topic for all events of all debates, keyed by debate: the default. A debate lies in one partition, so that its order is
     * the partition's, and any number of debates costs nothing but their events.
     *
     * @return the layout
     */
    static TopicLayout shared() {
        return new SharedTopic();
    }

    /**
     * Five topics that all debates share, one for each {@linkplain StreamName stream}, keyed by debate: for who wants the votes of all
     * debates and nothing else.
     *
     * @return the layout
     */
    static TopicLayout byType() {
        return new TopicsByType();
    }

    /**
     * Five topics of its own for each debate, of one partition each, such as {@code debate_7f3a_votes}. They are created before the
     * debate's first event is written, and deleted when it is {@linkplain KafkaJournal#forget forgotten}. Topics are dear: brokers
     * keep several files open for each, so that there is a bound.
     *
     * @param mostDebates how many debates may have topics at a time, from 1 to 10,000; further ones are refused until others are
     *     forgotten
     * @return the layout
     * @throws IllegalArgumentException if the bound is outside of that
     */
    static TopicLayout perDebate(int mostDebates) {
        return new TopicsPerDebate(mostDebates);
    }

    /**
     * The layout of a word, as commands take it: {@code shared}, {@code by-type} or {@code per-debate}, this with at most
     * {@value #MOST_DEBATES} debates.
     *
     * @param word the word
     * @return its layout
     * @throws IllegalArgumentException if it is another word
     */
    static TopicLayout named(String word) {
        List<TopicLayout> all = List.of(shared(), byType(), perDebate(MOST_DEBATES));
        return all.stream()
                .filter(layout -> layout.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layout: expected one of "
                        + all.stream().map(TopicLayout::word).toList() + ", found \"" + word + "\""));
    }

    /**
     * What the layout is called by commands and in the index.
     *
     * @return {@code shared}, {@code by-type} or {@code per-debate}
     */
    String word();

    /**
     * Where the events of a stream are written, for who reads or creates topics with other means.
     *
     * @param prefix what the cluster's names of topics begin with
     * @param debate which debate
     * @param stream which of its streams
     * @return the name of the topic
     */
    String topic(String prefix, DebateId debate, StreamName stream);

    /**
     * How many debates may have topics of their own.
     *
     * @return the bound, at least 1; empty where debates share topics, any number of them
     */
    OptionalInt mostDebates();

    /**
     * The topics that a debate's events are in.
     *
     * @param prefix what the cluster's names of topics begin with
     * @param debate which debate
     * @return their names, one or five, in the order of the streams
     */
    default List<String> topics(String prefix, DebateId debate) {
        return Arrays.stream(StreamName.values())
                .map(stream -> topic(prefix, debate, stream))
                .distinct()
                .toList();
    }
}
