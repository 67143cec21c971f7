package dev.dialectic.transport;

import dev.dialectic.contract.ContractGuard;
import dev.dialectic.event.DebateId;
import dev.dialectic.event.DebateListener;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.InMemoryJournal;
import dev.dialectic.journal.Journal;
import dev.dialectic.question.Question;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For every promise of the contract a transport that breaks it. */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransportContractGuardTest {

    /** A broken transport is waited for in vain. */
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void end_the_threads() {
        executor.shutdownNow();
    }

    @Test
    void every_promise_rejects_the_transport_that_breaks_it() {
        Map<String, Supplier<Setting>> broken = new LinkedHashMap<>();
        Flaw.BY_PROMISE.forEach((promise, flaw) -> broken.put(promise, () -> setting(flaw)));
        ContractGuard.requireRejected(broken, settings -> () -> new Contract(settings));
    }

    @Test
    void an_honest_transport_is_accepted() {
        ContractGuard.requireAccepted(
                () -> new Contract(() -> InProcessTransportTest.setting(executor, Duration.ofSeconds(20))));
    }

    private Setting setting(Flaw flaw) {
        InMemoryJournal journal = new InMemoryJournal();
        InProcessTransport honest =
                new InProcessTransport(journal, flaw == Flaw.HOLDS_THE_DEBATE_UP ? Runnable::run : executor);
        Setting.Recording recording = (log, event) -> {
            log.append(List.of(event));
            honest.onEvent(event);
        };
        return new Setting(new Broken(flaw, honest, journal), journal, recording, SHORT);
    }

    static final class Contract extends TransportContract {

        private final Supplier<Setting> settings;

        Contract(Supplier<Setting> settings) {
            this.settings = settings;
        }

        @Override
        protected Setting setting() {
            return settings.get();
        }
    }

    /** What may be wrong with a transport. */
    private enum Flaw {
        TELLS_THE_PAST_ALONE,
        TELLS_THE_FUTURE_ALONE,
        TELLS_FROM_THE_START,
        TAKES_ANY_SEQUENCE,
        TELLS_EVERYBODY_EVERYTHING,
        KNOWS_BEGUN_DEBATES_ALONE,
        STAMMERS,
        TELLS_AT_ONCE,
        HOLDS_THE_DEBATE_UP,
        GIVES_UP_ON_THE_BROKEN,
        TALKS_ON,
        CLAIMS_TO_BE_DONE,
        MIXES_STREAMS,
        CLAIMS_ANOTHER_DEBATE,
        INVENTS_QUESTIONS,
        HEARS_DOUBLE;

        static final Map<String, Flaw> BY_PROMISE = new LinkedHashMap<>();

        static {
            BY_PROMISE.put("a_subscriber_is_told_what_happens", TELLS_THE_PAST_ALONE);
            BY_PROMISE.put("a_late_subscriber_is_told_what_happened", TELLS_THE_FUTURE_ALONE);
            BY_PROMISE.put("it_is_told_from_the_sequence_it_asked_for", TELLS_FROM_THE_START);
            BY_PROMISE.put("a_sequence_below_the_first_is_refused", TAKES_ANY_SEQUENCE);
            BY_PROMISE.put("it_is_told_of_the_debate_it_asked_for_alone", TELLS_EVERYBODY_EVERYTHING);
            BY_PROMISE.put("it_may_be_there_before_the_debate_begins", KNOWS_BEGUN_DEBATES_ALONE);
            BY_PROMISE.put("whoever_asks_for_all_debates_is_told_of_each_in_order", KNOWS_BEGUN_DEBATES_ALONE);
            BY_PROMISE.put("nothing_is_missed_or_told_twice_however_events_and_subscribers_meet", STAMMERS);
            BY_PROMISE.put("a_subscriber_is_told_one_event_at_a_time", TELLS_AT_ONCE);
            BY_PROMISE.put("a_slow_subscriber_holds_nobody_up", HOLDS_THE_DEBATE_UP);
            BY_PROMISE.put("a_throwing_subscriber_harms_nobody_and_goes_on", GIVES_UP_ON_THE_BROKEN);
            BY_PROMISE.put("after_it_is_closed_nothing_more_is_told", TALKS_ON);
            BY_PROMISE.put("it_is_caught_up_when_everything_was_told", CLAIMS_TO_BE_DONE);
            BY_PROMISE.put(
                    "a_stream_of_a_debate_tells_its_own_events_with_time_session_type_and_content", MIXES_STREAMS);
            BY_PROMISE.put("a_question_is_claimed_with_the_right_to_write_its_debate", CLAIMS_ANOTHER_DEBATE);
            BY_PROMISE.put("without_a_question_there_is_no_claim", INVENTS_QUESTIONS);
            BY_PROMISE.put("the_same_debate_brought_twice_is_claimed_once", HEARS_DOUBLE);
            BY_PROMISE.put("each_question_is_claimed_by_one_worker", HEARS_DOUBLE);
        }
    }

    /** A transport with one flaw. */
    private final class Broken implements Transport {

        private final Flaw flaw;
        private final InProcessTransport honest;
        private final Journal journal;

        Broken(Flaw flaw, InProcessTransport honest, Journal journal) {
            this.flaw = flaw;
            this.honest = honest;
            this.journal = journal;
        }

        @Override
        public Subscription subscribe(DebateId debate, long from, DebateListener listener) {
            long known = journal.read(debate, 1).size();
            return switch (flaw) {
                case TELLS_THE_PAST_ALONE ->
                    honest.subscribe(debate, from, event -> {
                        if (event.sequence() <= known) {
                            listener.onEvent(event);
                        }
                    });
                case TELLS_THE_FUTURE_ALONE -> honest.subscribe(debate, known + 1, listener);
                case TELLS_FROM_THE_START -> honest.subscribe(debate, 1, listener);
                case TAKES_ANY_SEQUENCE -> honest.subscribe(debate, Math.max(1, from), listener);
                case TELLS_EVERYBODY_EVERYTHING -> honest.subscribeAll(listener);
                case KNOWS_BEGUN_DEBATES_ALONE -> honest.subscribe(debate, from, known == 0 ? event -> {} : listener);
                case GIVES_UP_ON_THE_BROKEN -> givingUp(debate, from, listener);
                default -> spoiled(honest.subscribe(debate, from, told(listener)));
            };
        }

        @Override
        public Subscription subscribeAll(DebateListener listener) {
            List<DebateId> begun = journal.debates();
            return spoiled(honest.subscribeAll(event -> {
                if (flaw != Flaw.KNOWS_BEGUN_DEBATES_ALONE || begun.contains(event.debate())) {
                    told(listener).onEvent(event);
                }
            }));
        }

        @Override
        public Subscription subscribe(DebateId debate, StreamName stream, Consumer<StreamMessage> listener) {
            return flaw == Flaw.MIXES_STREAMS
                    ? subscribe(debate, 1, event -> listener.accept(StreamMessage.of(event)))
                    : Transport.super.subscribe(debate, stream, listener);
        }

        private DebateListener told(DebateListener listener) {
            return event -> {
                if (flaw == Flaw.TELLS_AT_ONCE) {
                    atOnce(listener, event);
                    return;
                }
                listener.onEvent(event);
                if (flaw == Flaw.STAMMERS && event.sequence() % 10 == 0) {
                    listener.onEvent(event);
                }
            };
        }

        private void atOnce(DebateListener listener, RecordedEvent event) {
            CountDownLatch begun = new CountDownLatch(1);
            executor.execute(() -> {
                begun.countDown();
                listener.onEvent(event);
            });
            EventStreamContract.await(begun, SHORT);
        }

        private Subscription givingUp(DebateId debate, long from, DebateListener listener) {
            AtomicBoolean broken = new AtomicBoolean();
            return honest.subscribe(debate, from, event -> {
                if (!broken.get()) {
                    try {
                        listener.onEvent(event);
                    } catch (RuntimeException | Error thrown) {
                        broken.set(true);
                    }
                }
            });
        }

        private Subscription spoiled(Subscription subscription) {
            return new Subscription() {
                @Override
                public boolean awaitCaughtUp(Duration longest) throws InterruptedException {
                    return flaw == Flaw.CLAIMS_TO_BE_DONE || subscription.awaitCaughtUp(longest);
                }

                @Override
                public void close() {
                    if (flaw != Flaw.TALKS_ON) {
                        subscription.close();
                    }
                }
            };
        }

        @Override
        public void submit(DebateId debate, Question question) {
            honest.submit(debate, question);
            if (flaw == Flaw.HEARS_DOUBLE) {
                honest.submit(DebateId.of(debate + "-again"), question);
            }
        }

        @Override
        public Optional<Claim> claim(Duration longest) throws InterruptedException {
            Optional<Claim> claim = honest.claim(longest);
            if (flaw == Flaw.CLAIMS_ANOTHER_DEBATE) {
                return claim.map(own -> new Claim(own.question(), journal.open(DebateId.of("mine"))));
            } else if (flaw == Flaw.INVENTS_QUESTIONS && claim.isEmpty()) {
                return Optional.of(new Claim(Question.open("Why?"), journal.open(DebateId.of("mine"))));
            }
            return claim;
        }
    }
}
