package dev.dialectic.kafka;

import dev.dialectic.error.DialecticException;
import dev.dialectic.error.JournalCorruptException;
import dev.dialectic.event.DebateId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of every event that is committed from its beginning on, whoever writes it, and tells which debate it is of. Where debates have
 * topics of their own it hears of new ones by the index. Thread-safe; it has a daemon thread, {@code dialectic-kafka-follower}.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaTransport.class);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final int WAIT_MILLIS = 100;

    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Listener listener;
    private final CompletableFuture<Follower> begun = new CompletableFuture<>();
    private final Map<TopicPartition, Long> heard = new ConcurrentHashMap<>();
    private final Set<DebateId> met = new HashSet<>();
    private volatile Optional<DialecticException> failed = Optional.empty();
    private volatile boolean closed;

    /** Who is told. */
    interface Listener {

        /** There may be something new in a debate. */
        void wake(DebateId debate);

        /** Nothing more will be told, by a mistake. */
        void failed(DialecticException reason);
    }

    private Follower(Topics topics, Clients clients, Listener listener) {
        this.topics = topics;
        this.consumer = clients.reader(WAIT_MILLIS);
        this.listener = listener;
    }

    /** Begins where the events end by now; what that is {@link #awaitBegun} waits for. */
    static Follower start(Topics topics, Clients clients, Listener listener) {
        Follower follower = new Follower(topics, clients, listener);
        Thread thread = new Thread(follower::run, "dialectic-kafka-follower");
        thread.setDaemon(true);
        thread.start();
        return follower;
    }

    /**
     * Waits until it hears of all that is committed from then on.
     *
     * @throws DialecticException if the brokers do not answer
     * @throws IllegalStateException if it was closed meanwhile
     */
    Follower awaitBegun() {
        try {
            return Owner.await(begun);
        } catch (CompletionException ended) {
            throw new IllegalStateException("transport: expected one that is open, found that it was closed", ended);
        }
    }

    /** Why it tells nothing more; empty while it does. */
    Optional<DialecticException> failed() {
        return failed;
    }

    /**
     * Tells all that is committed by now and was not heard of yet, here and now: brokers keep who waits for more waiting for a
     * while when they have shown the end of a transaction.
     *
     * @throws DialecticException if the brokers do not answer, or this has failed
     */
    void catchUp(Readers readers) {
        failed.ifPresent(reason -> {
            throw again(reason);
        });
        try {
            readers.read(Map.copyOf(heard), this::tell);
        } catch (JournalCorruptException gone) {
            if (!topics.perDebate()) {
                throw gone;
            }
            // The topics of one debate; that harms none of the others.
            Set<String> there = readers.topics();
            Map<TopicPartition, Long> left = new HashMap<>(heard);
            left.keySet().removeIf(place -> !there.contains(place.topic()));
            readers.read(left, this::tell);
        }
    }

    private static DialecticException again(DialecticException first) {
        return new DialecticException(String.valueOf(first.getMessage()), first);
    }

    private void run() {
        try (consumer) {
            followShared();
            begun.complete(this);
            while (!closed) {
                turn();
            }
        } catch (WakeupException ending) {
            LOG.debug("the follower ends");
        } catch (RuntimeException | Error mistake) {
            // Also mistakes of ours: somebody waits for this to begin, or for what it would tell.
            fail(mistake);
        } finally {
            begun.completeExceptionally(new IllegalStateException("transport: the follower was closed"));
        }
    }

    private void fail(Throwable mistake) {
        DialecticException told = new DialecticException(
                "transport: expected to follow the events under " + topics.prefix() + ", found: " + mistake
                        + "; are the brokers up? Subscribe again",
                mistake);
        if (!closed) {
            LOG.warn("subscribers hear of nothing more", mistake);
            failed = Optional.of(told);
            if (!begun.completeExceptionally(told)) {
                listener.failed(told);
            }
        }
    }

    /** Where debates share topics: all of them, from where they end. Else the index, from its start: it tells of the debates. */
    private void followShared() {
        if (topics.perDebate()) {
            Map<TopicPartition, Long> starts = new HashMap<>();
            topics.indexPlaces().forEach(place -> starts.put(place, 0L));
            assign(starts, Set.of());
        } else {
            assign(consumer.endOffsets(topics.sharedPlaces()), Set.of());
        }
    }

    private void assign(Map<TopicPartition, Long> more, Set<TopicPartition> gone) {
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(more.keySet());
        all.removeAll(gone);
        consumer.assign(all);
        more.forEach(consumer::seek);
        heard.putAll(more);
        heard.keySet().removeAll(gone);
    }

    private void turn() {
        try {
            consumer.poll(POLL).forEach(message -> {
                if (message.topic().equals(topics.index())) {
                    learn(message);
                }
                tell(message);
                heard.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
            });
            if (!met.isEmpty()) {
                followMet();
            }
        } catch (RetriableException away) {
            LOG.warn("the brokers do not answer; subscribers wait", away);
        }
    }

    /** Takes note of debates that have topics, or have none any more. */
    private void learn(ConsumerRecord<byte[], byte[]> message) {
        Index.entry(message).ifPresent(entry -> {
            if (entry.isForgotten()) {
                met.remove(entry.debate());
                assign(Map.of(), Set.copyOf(topics.places(entry.debate())));
            } else if (entry.isBegun() && !heard.keySet().containsAll(topics.places(entry.debate()))) {
                met.add(entry.debate());
            }
        });
    }

    /** Follows debates that were met with in the index. Each is told once more then: it may have gone on meanwhile. */
    private void followMet() {
        List<TopicPartition> places =
                met.stream().flatMap(debate -> topics.places(debate).stream()).toList();
        try {
            assign(consumer.endOffsets(places, SHORT), Set.of());
            met.forEach(listener::wake);
            met.clear();
        } catch (TimeoutException unanswered) {
            Set<String> there = consumer.listTopics(SHORT).keySet();
            if (met.removeIf(debate -> !there.containsAll(topics.events(debate)))) {
                LOG.warn("the index tells of debates whose topics are not there any more");
            }
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> message) {
        Index.debate(message).ifPresent(listener::wake);
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
    }
}
