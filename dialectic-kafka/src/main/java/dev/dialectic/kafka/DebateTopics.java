package dev.dialectic.kafka;

import dev.dialectic.error.JournalFailedException;
import dev.dialectic.event.DebateId;
import dev.dialectic.transport.StreamName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The topics that debates have of their own, where they have: created before the first event of one is written, as long as there are
 * not too many, and deleted when it is forgotten. Thread-safe.
 */
final class DebateTopics implements AutoCloseable {

    private final KafkaCluster cluster;
    private final Clients clients;
    private final Topics topics;
    private Optional<BrokerTopics> brokers = Optional.empty();

    DebateTopics(KafkaCluster cluster, Clients clients, Topics topics) {
        this.cluster = cluster;
        this.clients = clients;
        this.topics = topics;
    }

    private BrokerTopics brokers() {
        if (brokers.isEmpty()) {
            brokers = Optional.of(new BrokerTopics(cluster, clients));
        }
        return brokers.get();
    }

    /**
     * Has the topics of a debate whose first event is to be written. One at a time, so that the bound is not passed by several at
     * once; several processes may pass it by as many as they create in the same moment.
     *
     * @throws JournalFailedException if there are too many debates, or the topics cannot be created
     */
    synchronized void create(DebateId debate) {
        List<String> own = topics.events(debate);
        Set<String> there = brokers().names();
        if (there.containsAll(own)) {
            return;
        }
        int most = topics.layout().mostDebates().orElse(Integer.MAX_VALUE);
        long debates = there.stream().filter(this::isOneOfFive).count();
        if (debates >= most) {
            throw new JournalFailedException("debate " + debate + ": expected at most " + most
                    + " debates with topics of their own, found " + debates
                    + " already; forget some that are closed, allow more with TopicLayout.perDebate, or take a layout"
                    + " whose topics are shared");
        }
        brokers()
                .create(own.stream()
                        .map(name -> brokers().topic(name, 1, "delete"))
                        .toList());
        brokers().described(own);
    }

    /** One of the five of each debate under this prefix. */
    private boolean isOneOfFive(String topic) {
        String model = topics.layout().topic(topics.prefix(), DebateId.of("x"), StreamName.AGENT_STATE);
        String begin = model.substring(0, model.lastIndexOf("_x_") + 1);
        String end = model.substring(model.lastIndexOf("_x_") + 2);
        return topic.startsWith(begin) && topic.endsWith(end);
    }

    /** Deletes the topics of a debate, if it has any of its own. */
    synchronized void delete(DebateId debate) {
        if (topics.perDebate()) {
            brokers().delete(topics.events(debate));
        }
    }

    @Override
    public synchronized void close() {
        brokers.ifPresent(BrokerTopics::close);
    }
}
