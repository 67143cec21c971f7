package dev.dialectic.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialectic.event.DebateId;
import dev.dialectic.event.RecordedEvent;
import dev.dialectic.journal.DebateLog;
import dev.dialectic.journal.Journal;
import dev.dialectic.kafka.broker.Broker;
import dev.dialectic.lab.JournalChecker;
import dev.dialectic.lab.Ledger;
import dev.dialectic.lab.Scenario;
import dev.dialectic.lab.Trial;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While the broker is away a debate stands still and nobody is asked; then it goes on by itself, and nothing is lost or doubled. */
@Tag("slow")
@Tag("own-broker")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerKilledTest {

    private static final long KILLED_AT = 9;

    @Test
    void a_debate_whose_broker_is_killed_in_the_middle_stands_still_and_goes_on_when_it_is_back() throws Exception {
        try (Broker broker = Broker.start();
                KafkaJournal journal = KafkaJournal.on(OnBroker.on(broker))) {
            Ledger ledger = new Ledger();
            Trial trial = new Trial(Scenario.standard(), Trial.DEBATE, ledger);
            Interrupting interrupting = new Interrupting(journal, broker);
            CompletableFuture<Trial.Life> life =
                    CompletableFuture.supplyAsync(() -> trial.live(ledger.watch(interrupting), point -> {}));
            assertThat(interrupting.killed.await(30, TimeUnit.SECONDS)).isTrue();
            int askedBefore = ledger.entries().size();
            broker.restart();
            // A broker needs seconds to come back: a debate that went on without it would be over by then.
            assertThat(ledger.entries()).hasSize(askedBefore);
            assertThat(life).isNotDone();

            assertThat(life.get(60, TimeUnit.SECONDS).outcome()).isPresent();
            List<RecordedEvent> events = journal.read(Trial.DEBATE, 1);
            assertThat(ledger.acknowledged()).isEqualTo(events.size());
            assertThat(JournalChecker.of(Trial.DEBATE, events, ledger)
                            .endingAs(Trial.undisturbed(Scenario.standard(), Trial.DEBATE))
                            .violations())
                    .isEmpty();
            assertThat(journal.ignored()).isEmpty();
        }
    }

    /** A journal whose broker is killed when an event is to be acknowledged. */
    private static final class Interrupting implements Journal {

        private final Journal journal;
        private final Broker broker;
        private final CountDownLatch killed = new CountDownLatch(1);

        Interrupting(Journal journal, Broker broker) {
            this.journal = journal;
            this.broker = broker;
        }

        @Override
        public DebateLog open(DebateId debate) {
            return new Log(journal.open(debate));
        }

        @Override
        public List<RecordedEvent> read(DebateId debate, long from) {
            return journal.read(debate, from);
        }

        @Override
        public List<DebateId> debates() {
            return journal.debates();
        }

        private final class Log implements DebateLog {

            private final DebateLog log;

            Log(DebateLog log) {
                this.log = log;
            }

            private long last;

            @Override
            public DebateId debate() {
                return log.debate();
            }

            @Override
            public void append(List<RecordedEvent> events) {
                log.append(events);
                last += events.size();
            }

            @Override
            public void sync() {
                if (last >= KILLED_AT && killed.getCount() > 0) {
                    broker.kill();
                    killed.countDown();
                }
                log.sync();
            }

            @Override
            public List<RecordedEvent> read(long from) {
                return log.read(from);
            }

            @Override
            public void close() {
                log.close();
            }
        }
    }
}
